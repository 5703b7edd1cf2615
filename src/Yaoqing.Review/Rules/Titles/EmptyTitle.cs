using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Titles;

/// <summary>Take names and stock words out of the title: something must be left that says what was done.</summary>
internal sealed class EmptyTitle() : Rule("T07", "标题空泛", Severity.Hint, "信息报送要求：主题在标题中直接体现，不说空话套话")
{
    private const int LeastLeft = 3;
    private static readonly string[] Stock =
    [
        "扎实", "推进", "各项", "工作", "落实", "多措并举", "持续", "深入", "全面", "积极", "强化", "加强", "抓好", "抓实", "做好", "开展", "取得", "成效", "显著", "明显", "良好", "新成效", "实效", "有力",
        "有序", "有效", "不断", "努力", "切实", "认真", "高质量", "推动", "发展", "再上", "新台阶", "迈上", "稳步", "提升", "水平", "能力", "谱写", "新篇章", "齐抓共管", "真抓实干", "狠抓", "任务", "落地见效", "见效",
        "坚持", "统筹", "精准", "发力", "聚焦", "聚力", "重点", "全力", "以赴", "全力以赴", "我县", "全县", "我镇", "全镇", "我乡", "确保", "奋力", "开创", "新局面", "加快", "向好", "各级", "部门",
    ];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Stock.Select(word => new Phrase(word));

    public override bool Listens(Manuscript manuscript, Where where) => where == Where.Title;

    public override void Check(ReviewContext context)
    {
        var title = context.Title;
        if (title.CharacterCount < 6) return;
        var covered = new bool[title.Length];
        foreach (var hit in context.Hits(title)) Cover(covered, hit.Span);
        foreach (var name in title.Names) Cover(covered, name.Span);
        var left = 0;
        for (var i = 0; i < title.Length; i++)
            if (!covered[i] && (CharTable.IsHan(title.At(i)) || CharTable.IsDigit(title.At(i)))) left++;
        if (left < LeastLeft)
            context.Report(title, new TextSpan(0, title.Length), "标题去掉地名和套话就没有内容了，请写明做了什么、成效多少。");
    }

    private static void Cover(bool[] covered, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++) covered[i] = true;
    }
}
