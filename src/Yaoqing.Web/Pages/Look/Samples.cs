using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Look;

/// <summary>Sample data of the style guide, from the fictional county.</summary>
internal static class Samples
{
    public static ShellModel DeskShell { get; } = new("林知夏", "县委办信息科编辑",
    [
        new(null, [new("样式首页", "/look/home"), new("全部部件", "/look")]),
        new("信息", [new("来稿", "/look/desk", "17"), new("待编", "/look/parts/1", "9"), new("留用", "/look/parts/2", "23"), new("约稿", "/look/parts/3", "3 将到期", true)]),
        new("刊物", [new("本期《安和信息》", "/look/issue", "拟26期"), new("往期", "/look/parts/4"), new("上报与采用", "/look/parts/5"), new("批示与反馈", "/look/parts/6", "2")]),
        new("考核", [new("目标任务", "/look/parts/7"), new("得分与排名", "/look/parts/8"), new("通报", "/look/parts/9"), new("计分办法", "/look/parts/10")]),
        new("查找", [new("全文检索", "/look/parts/11"), new("写作指南", "/look/parts/12")]),
    ], []);

    public static ShellModel DirectorShell { get; } = DeskShell with
    {
        Who = "何敬之", Office = "县委办公室主任", Desks = [new("party", "党委信息", true), new("government", "政务信息", false)],
    };

    public static ShellModel ReporterShell { get; } = new("许清和", "县住建局信息员",
    [
        new(null, [new("首页", "/look/home")]),
        new("信息", [new("写信息", "/look/write"), new("我的信息", "/look/parts/13", "31"), new("退回待改", "/look/parts/14", "1", true), new("约稿", "/look/parts/15", "1 今日", true)]),
        new("成绩", [new("得分与依据", "/look/parts/16"), new("目标任务", "/look/parts/7")]),
        new("学习", [new("写作指南", "/look/parts/12"), new("往期刊物", "/look/parts/4")]),
    ], []);

    public static ShellModel SignerShell { get; } = new("方正言", "县应急局局长", [new(null, [new("待我审签", "/look/signoff", "2")])], []);

    public const string Title = "安和县挂图作战加快推进老旧小区改造";

    public const string Body =
        "截止8月底，全县纳入年度计划的老旧小区共46个，已开工40个、完工23个，开工率87%，惠及居民5120户；完成投资1.53亿元，占年度目标1.8亿元的95%。\n" +
        "一是摸底建账定任务。逐小区入户核查，形成问题清单312项，实行“三级”网格挂图销号。二是多元筹资破瓶颈。争取上级资金9400万元、专项债3200万元、居民自筹2700万元，共计1.53亿元。" +
        "四是群众参与促共建。组建小区议事会46个，召开院坝会128场，进一步凝聚了强大合力。";

    public static IReadOnlyList<FindingRow> Findings { get; } =
    [
        new("A01", FindingLevel.Error, "占比与数据不符", "文中数据算出的占比与写出的不同。", "占年度目标1.8亿元的95%",
            "1.53 ÷ 1.8 = 85.0%　文中 95%\n（按文中数字精度允许 82.4%～87.7%）", null, ["85%"], "m-a01", "f-a01"),
        new("S04", FindingLevel.Error, "序号不连", "“二是”之后是“四是”，缺“三是”。", "四是", null, null, ["三是"], "m-s04", "f-s04"),
        new("W02", FindingLevel.Warning, "“截止”应为“截至”", "后接时间、动作未结束时用“截至”。", "截止8月底", null, null, ["截至"], "m-w02", "f-w02"),
        new("K01", FindingLevel.Hint, "空话", "这半句没有事实，删去不影响意思。", "进一步凝聚了强大合力", null, null, [""], "m-k01", "f-k01"),
        new("N03", FindingLevel.Warning, "数字分节", "五位以上的数字宜分节或用“万”作单位。", "5120户", null, null, [], null, "f-n03", "引自统计局原表，照录。", "许清和"),
    ];

    public static IReadOnlyList<MarkedSpan> Marks { get; } =
    [
        At("截止", SpanKind.Warning, "截止→截至", "m-w02"), At("46个", SpanKind.Agreed, "前后一致"), At("开工率87%", SpanKind.Agreed, "40 ÷ 46 = 87.0%"),
        At("95%", SpanKind.Error, "1.53 ÷ 1.8 = 85.0%", "m-a01"), At("共计1.53亿元", SpanKind.Agreed, "9400 + 3200 + 2700 = 15300 万元"),
        At("四是", SpanKind.Error, "缺“三是”", "m-s04"), At("进一步凝聚了强大合力", SpanKind.Hint, "空话", "m-k01"),
    ];

    public static IReadOnlyList<RedlinePiece> Redline { get; } =
    [
        new(RedlineKind.Removed, "截止"), new(RedlineKind.Added, "截至"), new(RedlineKind.Same, "8月底，全县纳入年度计划的老旧小区共46个，占年度目标1.8亿元的"),
        new(RedlineKind.Removed, "95%"), new(RedlineKind.Added, "85%"), new(RedlineKind.Same, "。\n一是摸底建账定任务。"),
        new(RedlineKind.Added, "逐小区入户核查，形成问题清单312项。"), new(RedlineKind.Removed, "进一步凝聚了强大合力。"),
    ];

    public static IReadOnlyList<StatusStep> Steps { get; } =
    [
        new("起草", StepState.Done, "许清和", "8月30日 16:02"), new("分管领导审签", StepState.Done, "周明远", "8月30日 17:20"),
        new("县委办信息科", StepState.Now, "林知夏 正在编辑", "8月31日 09:12 起"), new("采用", StepState.Next), new("出刊", StepState.Next),
    ];

    public static IReadOnlyList<string> Months { get; } = ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月"];

    public static IReadOnlyList<HeatRow> Boards { get; } =
    [
        new("产业发展", [2, 5, 0, 4, 1, 1, 7, 2]), new("城乡提升", [4, 7, 8, 4, 6, 2, 3, 3]), new("乡村振兴", [1, 0, 0, 4, 4, 4, 5, 0]),
        new("项目投资", [1, 2, 4, 0, 0, 0, 0, 0]), new("改革创新", [0, 8, 0, 7, 5, 4, 6, 6]), new("生态环保", [8, 4, 3, 3, 2, 4, 2, 8]),
        new("民生保障", [0, 0, 0, 0, 7, 0, 1, 0]), new("社会治理", [9, 0, 8, 2, 4, 2, 6, 1]), new("安全生产", [4, 6, 10, 0, 9, 7, 3, 5]),
        new("文化旅游", [0, 6, 2, 1, 1, 1, 1, 0]), new("党的建设", [11, 0, 0, 4, 4, 6, 4, 4]), new("营商环境", [5, 7, 3, 3, 10, 6, 2, 11]), new("科技人才", [4, 0, 0, 2, 0, 0, 0, 0]),
    ];

    public static IReadOnlyList<TrailLine> Trail { get; } =
    [
        new(Time(30, 16, 2), "许清和", "起草《安和县挂图作战加快推进老旧小区改造》"),
        new(Time(30, 17, 20), "周明远", "审签同意", null, "7d1f 09ac 44e2 b0c1"),
        new(Time(31, 9, 40), "林知夏", "退回修改", "占比算错了，请核对投资完成数；“三是”漏写。"),
        new(Time(31, 10, 42), "许清和", "报送第 2 稿", null, "c35e 71d8 02fb 9a60"),
    ];

    public sealed record Arrival(string When, string Unit, string Channel, string Title, string Note, Tone Tone);

    public static IReadOnlyList<Arrival> Arrivals { get; } =
    [
        new("08-31 09:12", "云溪镇", "邮箱", "云溪镇“三举措”推进秋粮收购", "疑似重复 0.71", Tone.Warn), new("08-31 08:50", "县发改局", "网页", "全县重点项目完成年度投资的73%", "数据 1", Tone.Error),
        new("08-31 08:31", "县应急局", "邮箱", "关于强降雨过程防范应对情况的续报（二）", "主要领导签发", Tone.Accent), new("08-30 17:46", "白沙乡", "邮箱", "白沙乡召开防汛工作会议", "太新闻", Tone.Plain),
        new("08-30 16:20", "县人社局", "网页", "零工市场建设中存在的问题及建议", "问题建议", Tone.Accent), new("08-30 15:02", "石桥街道", "邮箱", "石桥街道加装电梯“一栋一策”", "无意见", Tone.Ok),
        new("08-30 11:40", "县文旅局", "网页", "枣乡采摘节吸引游客4.2万人次", "无意见", Tone.Ok), new("08-30 10:18", "县教体局", "邮箱", "秋季开学安全检查情况", "缺审签人", Tone.Warn),
    ];

    private static MarkedSpan At(string text, SpanKind kind, string note, string? anchor = null)
    {
        var start = Body.IndexOf(text, StringComparison.Ordinal);
        return new(start, start + text.Length, kind, note, anchor);
    }

    private static DateTimeOffset Time(int day, int hour, int minute) => new(2026, 8, day, hour, minute, 0, TimeSpan.FromHours(8));
}
