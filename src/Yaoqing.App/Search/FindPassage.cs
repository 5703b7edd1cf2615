using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Search;

/// <param name="Text">A text that shares clauses with the passage.</param>
/// <param name="Clauses">The clauses that occur in it.</param>
public sealed record LikeText(FoundText Text, IReadOnlyList<string> Clauses);

/// <param name="Hits">Texts by number of shared clauses, then newest first.</param>
/// <param name="Clauses">The clauses that were looked for.</param>
public sealed record LikeTexts(IReadOnlyList<LikeText> Hits, IReadOnlyList<string> Clauses);

/// <summary>
/// 查是否报过: which texts share clauses with a pasted passage. The passage is cut at its marks, its longest clauses are looked for one by one;
/// a text that was changed here and there still shares most of them.
/// </summary>
public sealed class FindPassage(FindTexts find)
{
    /// <summary>From how many characters on a search without blanks is taken as a passage.</summary>
    public const int ShortestPassage = 20;
    public const int LongestPassage = 2_000;
    private const int ClausesTried = 8;
    private const int ShortestClause = 5;
    private const int LongestClause = 40;
    private static readonly char[] Marks = ['。', '，', '；', '：', '！', '？', '、', '（', '）', '“', '”', '《', '》', ',', ';', '\n', '\r', ' ', '\u3000', '\t'];

    /// <summary>Whether what was typed is a passage rather than words.</summary>
    public static bool IsPassage(string typed) => typed.Trim().Length >= ShortestPassage && typed.Split(' ', '\u3000').Average(word => word.Length) > 8;

    public async Task<Result<LikeTexts>> RunAsync(Actor actor, string passage, CancellationToken ct)
    {
        if (passage.Length > LongestPassage)
            return Refusal.Invalid("search.too-long", $"粘贴的文字超过{LongestPassage}个字符，请只粘贴有代表性的一段。");
        var clauses = passage.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(clause => clause.Length >= ShortestClause)
            .Select(clause => clause[..Math.Min(clause.Length, LongestClause)]).Distinct().OrderByDescending(clause => clause.Length).Take(ClausesTried).ToList();
        if (clauses.Count == 0)
            return Refusal.Invalid("search.no-clauses", "这段文字里没有完整的句子可查，请多粘贴一些，或改用几个词检索。");
        var shared = new Dictionary<long, (FoundText Text, List<string> Clauses)>();
        foreach (var clause in clauses)
        {
            var found = await find.RunAsync(actor, new FindTextsRequest(clause), ct);
            if (!found.Succeeded)
                continue;
            foreach (var hit in found.Value.Hits)
            {
                if (!shared.TryGetValue(hit.Id, out var known))
                    shared[hit.Id] = known = (hit, []);
                known.Clauses.Add(clause);
            }
        }
        return new LikeTexts([.. shared.Values.OrderByDescending(each => each.Clauses.Count).ThenByDescending(each => each.Text.Id).Take(20).Select(each => new LikeText(each.Text, each.Clauses))], clauses);
    }
}
