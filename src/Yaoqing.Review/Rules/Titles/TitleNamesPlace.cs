using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Titles;

/// <summary>The title says where: a place or a unit. Problems and advice may be stated without one.</summary>
internal sealed class TitleNamesPlace() : Rule("T02", "标题点明地点或单位", Severity.Warning, "信息编写惯例：标题以地名或单位开头")
{
    private static readonly string[] Classes =
    [
        "县", "镇", "乡", "街道", "社区", "局", "委员会", "办公室", "医院", "学校", "小学", "中学", "公司", "中心", "法院", "检察院", "政府", "机关", "总工会",
        "村", "联社", "大队", "支行", "党校", "市", "省", "各级各部门", "团委", "团县委", "妇联", "残联", "县委", "馆", "园区", "水库",
        "供销社", "纪委", "监委", "气象台", "武装部", "工商联", "文联", "科协", "侨联", "红十字会", "政协", "人大", "税务所", "派出所", "卫生院", "幼儿园", "合作社", "林场", "农场", "分局", "管理处", "管理所", "工作站",
    ];

    private static readonly string[] NotAPlace = ["乡村", "乡镇企业", "农村", "城市", "市场", "村庄", "全县域", "县域", "村级", "美丽乡村", "村民", "村集体", "镇村", "乡情", "城镇", "乡风", "市民", "乡土", "省心", "节省", "县级", "新村"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [.. Classes.Select(word => new Phrase(word, Unless: NotAPlace))];

    public override bool Listens(Manuscript manuscript, Where where) => where == Where.Title;

    public override void Check(ReviewContext context)
    {
        var title = context.Title;
        if (title.CharacterCount < 4 || context.Manuscript.Kind is Kind.ProblemAndAdvice || title.Has(0, "关于")) return;
        foreach (var hit in context.Hits(title))
            if (!hit.IsExcepted(title.Text) && hit.Span.Start > 0 | hit.Span.Length > 1) return;
        foreach (var name in title.Names)
            if (name.Kind is NameKind.Unit or NameKind.Place) return;
        context.Report(title, new TextSpan(0, title.Length), "标题没有点明地点或单位，放到哪里都合适，请写明是哪个地方、哪个单位。");
    }
}
