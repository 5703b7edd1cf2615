using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Search;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Editing;

/// <param name="SameTitle">The very same title.</param>
/// <param name="Overlap">How much of the shorter text the other one holds, 0 to 1, by runs of three characters.</param>
/// <param name="Passage">A passage that both have; empty when none is longer than a few words.</param>
public sealed record SimilarItem(int No, string Unit, string Title, SubmissionState State, DateTimeOffset ReceivedAt, bool SameTitle, double Overlap, string Passage);

/// <summary>
/// 与往稿比对: candidates by exact title and by full-text hits of the title's own phrases, then measured by the share of
/// three-character runs in common. A hint for the editor's eye, not a verdict.
/// </summary>
public sealed class SimilarItems(YaoqingDb db, FindTexts find)
{
    private const int PhraseLength = 4;
    private const int Phrases = 5;
    private const int Shown = 3;
    private const double Least = 0.25;

    public async Task<IReadOnlyList<SimilarItem>> ListAsync(Actor actor, Guid officeId, int itemNo, string title, string body, CancellationToken ct)
    {
        if (!actor.IsAny(officeId, Role.Editor, Role.ChiefEditor))
            return [];
        var office = new Id<Office>(officeId);
        var hits = new Dictionary<int, string>();
        foreach (var phrase in PhrasesOf(title))
        {
            var found = await find.RunAsync(actor, new FindTextsRequest(phrase, officeId), ct);
            if (!found.Succeeded)
                continue;
            foreach (var hit in found.Value.Hits)
                hits.TryAdd(hit.ItemNo, hit.Body);
        }
        var numbers = hits.Keys.ToList();
        var rows = await (
            from each in db.Submissions.AsNoTracking()
            join item in db.Items on each.ItemId equals item.Id
            join unit in db.Units on each.UnitId equals unit.Id
            where each.OfficeId == office && item.No != itemNo && each.State != SubmissionState.Withdrawn && (numbers.Contains(item.No) || each.Title == title)
            orderby each.ReceivedAt descending
            select new { item.No, unit.ShortName, each.Title, each.State, each.ReceivedAt }).Take(60).ToListAsync(ct);
        var own = Runs(body);
        return [.. rows
            .Select(row => (Row: row, Body: hits.GetValueOrDefault(row.No, "")))
            .Select(each => new SimilarItem(each.Row.No, each.Row.ShortName, each.Row.Title, each.Row.State, each.Row.ReceivedAt, each.Row.Title == title, Overlap(own, Runs(each.Body)), SharedPassage(body, each.Body)))
            .Where(each => each.SameTitle || each.Overlap >= Least)
            .OrderByDescending(each => each.SameTitle).ThenByDescending(each => each.Overlap).Take(Shown)];
    }

    /// <summary>Pieces of a title that are worth looking for: runs of four characters between its marks.</summary>
    internal static IReadOnlyList<string> PhrasesOf(string title)
    {
        var phrases = new List<string>();
        foreach (var part in title.Split(['“', '”', '，', '、', '：', '（', '）', '《', '》', ' ', '　', '·', '—', '。'], StringSplitOptions.RemoveEmptyEntries))
        {
            for (var at = 0; at < part.Length; at += PhraseLength)
            {
                var phrase = part.Substring(at, Math.Min(PhraseLength, part.Length - at));
                if (phrase.Length >= 2)
                    phrases.Add(phrase);
            }
        }
        return [.. phrases.Distinct().OrderByDescending(phrase => phrase.Length).Take(Phrases)];
    }

    /// <summary>Share of the smaller set that both have; 0 when one is empty.</summary>
    internal static double Overlap(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : (double)one.Count(other.Contains) / Math.Min(one.Count, other.Count);

    internal static HashSet<string> Runs(string text)
    {
        const int Length = 3;
        var plain = string.Concat(text.Where(char.IsLetterOrDigit));
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + Length <= plain.Length; i++)
            runs.Add(plain.Substring(i, Length));
        return runs;
    }

    /// <summary>The longest sentence piece of one text that the other holds word for word.</summary>
    private static string SharedPassage(string one, string other)
    {
        const int Worth = 8;
        return one.Split(['。', '，', '；', '\n', '：'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(piece => piece.Length >= Worth && other.Contains(piece, StringComparison.Ordinal)).MaxBy(piece => piece.Length) ?? "";
    }
}
