using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Titles;

/// <summary>
/// What the title is about occurs in the body. Without word division: the pairs of characters of the title, less names and the verbs of
/// the trade, are looked up in the body; when none is there, and few of its characters, the two speak of different things.
/// </summary>
internal sealed class TitleTermsInBody() : Rule("T04", "标题与正文一致", Severity.Hint, "信息报送要求：一条信息明确一个主题，在标题中直接体现")
{
    private const int FewestPairs = 3, Longest = 60;
    private static readonly HashSet<int> Common = PairsOf(
    [
        "推进", "推动", "助推", "持续", "强化", "加强", "加快", "做好", "做到", "抓好", "抓实", "开展", "落实", "贯彻", "实现", "提升", "提高", "增强", "促进", "确保", "全面", "深入", "扎实", "有序",
        "有力", "有效", "多措", "并举", "工作", "成效", "显著", "明显", "问题", "建议", "情况", "报告", "关于", "及其", "以及", "困难", "对策", "举措", "措施", "三项", "产业", "发展", "项目", "建设", "高质", "质量", "完成", "达到",
    ]);

    public override IReadOnlyList<RuleOption> Options => [new("least", "标题用字至少百分之几见于正文", 18, 1, 100)];

    public override void Check(ReviewContext context)
    {
        var (title, body) = (context.Title, context.Body);
        if (body.CharacterCount < 40) return;
        int pairs = 0, known = 0;
        for (var i = 0; i + 1 < Math.Min(title.Length, Longest); i++)
        {
            if (!IsTerm(title, i)) continue;
            pairs++;
            if (body.Text.Contains(title.At(i), StringComparison.Ordinal)) known++;
            if (body.Text.AsSpan().IndexOf(title.Slice(i, i + 2)) >= 0) return;
        }
        if (pairs >= FewestPairs && 100 * known < context.Option("least") * pairs)
            context.Report(title, new TextSpan(0, title.Length), "标题里的关键词在正文中几乎找不到，标题和正文可能不是一件事，请核对。");
    }

    private static bool IsTerm(ParsedText title, int at)
    {
        if (!CharTable.IsHan(title.At(at)) || !CharTable.IsHan(title.At(at + 1))) return false;
        foreach (var name in title.Names)
            if (name.Span.Overlaps(new TextSpan(at, at + 2))) return false;
        return !Common.Contains(PairAt(title.At(at), title.At(at + 1))) && title.At(at) is not ('县' or '镇' or '乡' or '的' or '和') && title.At(at + 1) is not ('县' or '镇' or '乡' or '的' or '和');
    }

    private static int PairAt(char first, char second) => first << 16 | second;

    private static HashSet<int> PairsOf(string[] words)
    {
        var pairs = new HashSet<int>();
        foreach (var word in words) pairs.Add(PairAt(word[0], word[1]));
        return pairs;
    }
}
