using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Tendencies;

/// <summary>套话 share: sentences with two stock phrases and nothing specific, as a share of all sentences.</summary>
internal sealed class StockPhrases() : Rule("K01", "套话占比", Severity.Warning, "信息报送要求：不要说空话、套话")
{
    private const int FewestSentences = 3;
    private static readonly string[] Stock =
    [
        "提高站位", "政治站位", "凝聚共识", "统一思想", "高度重视", "加强领导", "强化领导", "压实责任", "落到实处", "落实落细", "真抓实干", "狠抓落实", "务求实效", "攻坚克难", "锐意进取", "开拓创新", "奋勇争先", "再接再厉",
        "齐抓共管", "上下联动", "形成合力", "强大合力", "浓厚氛围", "良好氛围", "营造", "坚实基础", "有力保障", "坚强保障", "坚决贯彻", "认真贯彻", "深入贯彻", "紧紧围绕", "以高度的", "责任感", "使命感", "紧迫感", "精神状态", "工作作风",
        "长效机制", "常态化", "制度化", "精准施策", "精准发力", "统筹推进", "扎实推进", "深入推进", "全面推进", "稳步推进", "有序推进", "全力推进", "取得实效", "取得明显", "明显成效", "显著成效", "新局面", "新台阶", "新篇章", "新征程", "高质量发展",
        "积极探索", "不断完善", "不断提升", "不断提高", "不断增强", "进一步提升", "进一步加强", "进一步提高", "进一步强化", "切实加强", "切实提高", "全面提升", "抓紧抓好", "抓实抓细", "抓细抓实", "持续发力", "久久为功", "善作善成", "担当作为", "主动作为", "干事创业",
        "一致好评", "广泛好评", "深入人心", "家喻户晓", "获得感", "幸福感", "思想认识", "认识到位", "措施到位", "落实到位", "责任到位", "组织到位", "首位", "重中之重", "头等大事", "工作思路", "创新举措", "各项工作", "抓手", "不折不扣",
    ];

    public override IReadOnlyList<RuleOption> Options => [new("max", "空泛句子最多占百分之几", 50, 10, 100)];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Stock.Select(phrase => new Phrase(phrase));

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        if (text.Sentences.Length < FewestSentences) return;
        var counts = new int[text.Sentences.Length];
        foreach (var hit in context.Hits(text)) counts[ParsedText.IndexAt(text.Sentences, hit.Span.Start)]++;
        int hollow = 0, first = -1;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] < 2 || Specifics.Count(text, text.Sentences[i].Span) > 0) continue;
            hollow++;
            if (first < 0) first = i;
        }
        var share = 100 * hollow / counts.Length;
        if (share <= context.Option("max")) return;
        context.Report(text, text.Sentences[first].Span, $"全文{counts.Length}句中有{hollow}句只有套话、没有事实，请换成具体做法和数据。",
            evidence: new Dictionary<string, string> { ["空泛句子"] = $"{hollow}/{counts.Length}" });
        context.Signal(Tendency.TooHollow, 2, $"{hollow}句只有套话、没有事实");
    }
}
