using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Upward;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment.Imports;

/// <summary>What becomes of a row.</summary>
public enum ImportVerdict
{
    /// <summary>Will be taken.</summary>
    Taken,
    /// <summary>Its unit is not known.</summary>
    Unmatched,
    /// <summary>It is on record already, or stands twice in the file.</summary>
    Duplicate,
}

/// <param name="No">Number of the item.</param>
/// <param name="Likeness">In hundredths.</param>
public sealed record ItemCandidate(int No, string Title, int Likeness);

/// <param name="Row">Row in the file.</param>
/// <param name="Why">中文: why it is not taken; empty for those that are.</param>
/// <param name="ItemNo">The item with just this title; null where none or several fit.</param>
/// <param name="Candidates">Items with nearly this title, for the reader to choose; nothing is chosen for him.</param>
/// <param name="SentUp">It was sent up and will stand under 上报与采用.</param>
public sealed record ImportRow(
    int Row, string Title, string Units, string Kind, string Periodical, string Level, DateOnly Happened, ImportVerdict Verdict, string Why, int? ItemNo, IReadOnlyList<ItemCandidate> Candidates, bool SentUp);

/// <summary>A row with what it was matched with.</summary>
internal sealed record TriedRow(ReadRow Read, IReadOnlyList<Guid> Units, KnownItem? Item, IReadOnlyList<(KnownItem Item, int Likeness)> Near, (UpwardSubmission Sent, Office By)? SentUp, string Origin, ImportVerdict Verdict, string Why);

/// <summary>试导入: matches every row and says what would become of it. The import itself does the same again and then stores.</summary>
internal sealed class ImportTrial(ImportRegister register, IReadOnlySet<string> origins, IReadOnlySet<(int Item, string Periodical, Guid Unit)> adopted, IReadOnlySet<(Id<UpwardSubmission>, Id<Office>, string, string)> recorded)
{
    internal static async Task<ImportTrial> PrepareAsync(YaoqingDb db, Id<Office> office, CancellationToken ct)
    {
        var origins = await db.Facts.AsNoTracking().Where(fact => fact.OfficeId == office && fact.Origin.StartsWith("import:")).Select(fact => fact.Origin).ToListAsync(ct);
        var facts = await db.Facts.AsNoTracking().Where(fact => fact.OfficeId == office && fact.Kind == nameof(FactKind.Adopted) && fact.ItemId != null).Select(fact => new { fact.UnitIds, fact.Data }).ToListAsync(ct);
        var adopted = facts.SelectMany(fact => FactData.Read(fact.Data) is { ItemNo: { } no, Periodical: { } periodical } ? fact.UnitIds.Select(unit => (no, periodical, unit)) : []).ToHashSet();
        var recorded = await db.Adoptions.AsNoTracking().Where(each => each.OfficeId == office && each.UpwardId != null).Select(each => new { each.UpwardId, each.ByOfficeId, each.Periodical, each.IssueLabel }).ToListAsync(ct);
        return new ImportTrial(await ImportRegister.LoadAsync(db, office, ct), origins.ToHashSet(), adopted, recorded.Select(each => (each.UpwardId.GetValueOrDefault(), each.ByOfficeId, each.Periodical, each.IssueLabel)).ToHashSet());
    }

    /// <summary>Whether the desk received an item of this number.</summary>
    internal bool Knows(int item) => register.ItemOf(item) is not null;

    /// <summary>Tries the rows in order; <paramref name="chosen"/> says which item the reader chose for a row, <paramref name="counted"/> is told how many are done.</summary>
    internal List<TriedRow> Try(IReadOnlyList<ReadRow> rows, IReadOnlyDictionary<int, int> chosen, Action<int, int>? counted = null)
    {
        var (seen, sent, tried) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new List<TriedRow>(rows.Count));
        foreach (var row in rows)
        {
            tried.Add(TryOne(row, chosen, seen, sent));
            counted?.Invoke(tried.Count, rows.Count);
        }
        return tried;
    }

    private TriedRow TryOne(ReadRow row, IReadOnlyDictionary<int, int> chosen, Dictionary<string, int> seen, Dictionary<string, int> sent)
    {
        var units = row.Fact.Units.Select(share => (share.Unit, Found: register.UnitOf(share.Unit))).ToList();
        var unknown = units.Where(unit => unit.Found is null).Select(unit => unit.Unit).ToList();
        if (units.Count == 0 || unknown.Count > 0)
            return Left(row, ImportVerdict.Unmatched, units.Count == 0 ? "没有写单位。" : WhyUnknown(unknown));
        IReadOnlyList<Guid> ids = [.. units.Select(unit => unit.Found).OfType<Unit>().Select(unit => unit.Id.Value).Distinct()];
        var title = row.Fact.Item ?? "";
        var exact = title.Length > 0 ? register.WithTitle(title, ids, row.Fact.Happened) : [];
        var item = chosen.TryGetValue(row.Row, out var no) ? register.ItemOf(no) : exact.Count == 1 ? exact[0] : null;
        IReadOnlyList<(KnownItem, int)> near = item is not null || title.Length == 0 ? [] : exact.Count > 1 ? [.. exact.Take(3).Select(each => (each, 100))] : register.Near(title, ids);
        var origin = OriginOf(row, ids);
        var tried = new TriedRow(row, ids, item, near, SentUpOf(row, item, ids), origin, ImportVerdict.Taken, "");
        if (WhyTwice(tried, seen, sent) is { } why)
            return tried with { Verdict = ImportVerdict.Duplicate, Why = why };
        seen[origin] = row.Row;
        return tried;
    }

    private (UpwardSubmission Sent, Office By)? SentUpOf(ReadRow row, KnownItem? item, IReadOnlyList<Guid> units) =>
        row.Fact is { Kind: FactKind.Adopted, Periodical: not null } && item is not null && register.SentUpAs(item.Id, row.Fact.Level, row.Fact.Periodical) is { } found && units.All(found.Sent.UnitIds.Contains) ? found : null;

    private string? WhyTwice(TriedRow row, Dictionary<string, int> seen, Dictionary<string, int> sent)
    {
        if (origins.Contains(row.Origin))
            return "以前已经导入过同样的一行。";
        if (seen.TryGetValue(row.Origin, out var first))
            return $"与第{first}行完全相同。";
        if (row.Read.Fact.Kind == FactKind.Adopted && row.Item is { } item && row.Read.Fact.Periodical is { } periodical && row.Units.All(unit => adopted.Contains((item.No, periodical, unit))))
            return $"{item.No}号信息在《{periodical}》的采用已经登记过。";
        if (row.SentUp is not { } up)
            return null;
        if (recorded.Contains((up.Sent.Id, up.By.Id, row.Read.Fact.Periodical ?? "", row.Read.Issue)))
            return "这次采用已在“上报与采用”里登记过。";
        var once = $"{up.Sent.Id}/{up.By.Id}/{row.Read.Fact.Periodical}/{row.Read.Issue}";
        if (sent.TryGetValue(once, out var other))
            return $"与第{other}行是同一次上报的同一次采用，各署名单位已一并登记。";
        sent[once] = row.Read.Row;
        return null;
    }

    private string WhyUnknown(List<string> unknown) =>
        $"没有单位“{string.Join('、', unknown)}”{(NearestWord.Of(unknown[0], register.UnitNames) is { } near ? $"，是不是“{near}”？" : "，请核对单位名称。")}";

    private static TriedRow Left(ReadRow row, ImportVerdict verdict, string why) => new(row, [], null, [], null, "", verdict, why);

    /// <summary>The same row gives the same origin in whichever file and place it stands, so that nothing is taken twice.</summary>
    private static string OriginOf(ReadRow row, IReadOnlyList<Guid> units)
    {
        var fact = row.Fact;
        var text = string.Join('\n', fact.Kind, string.Join(',', units), TitleLikeness.Normalize(fact.Item ?? ""), fact.Periodical, row.Issue, fact.Level, fact.Form, fact.Placement, string.Join(',', fact.Tags), fact.Leader,
            fact.Rank, fact.Offence, fact.Circulated, fact.Route, fact.Combined, fact.Length, fact.Count, fact.Given, fact.By, fact.Reason, string.Join(',', fact.Persons), fact.Happened.ToString("O"), fact.Learnt?.ToString("O"));
        return "import:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
    }
}
