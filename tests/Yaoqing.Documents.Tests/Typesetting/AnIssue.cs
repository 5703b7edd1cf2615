using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>Issues of the fictional county 安和县 with telling defaults.</summary>
internal static class AnIssue
{
    public static readonly DateTimeOffset Issued = new(2026, 8, 31, 9, 30, 0, TimeSpan.FromHours(8));

    public static IssueMetadata Metadata(string title) => new() { Title = title, Organ = "中共安和县委办公室", Issued = Issued, Number = "第26期", SignedBy = "何敬之", Keywords = ["老旧小区", "改造"] };

    public static Masthead Periodical(string name = "安和信息") => new()
    {
        Name = name,
        Marks = ["内部资料　注意保存"],
        NumberLine = "第26期",
        TotalNumber = "总第512期",
        Organ = "中共安和县委办公室",
        Date = new(2026, 8, 31),
    };

    public static Colophon Colophon() => new()
    {
        Distribution =
        [
            new("报", [new("临江市委办公室"), new("县委书记、副书记、常委", 12)]),
            new("送", [new("县人大常委会、县政府、县政协办公室", 3), new("县纪委监委机关"), new("县人民法院、县人民检察院", 2)]),
            new("发", [new("各乡镇党委、街道党工委", 18), new("县委各部门，县级国家机关各部门党组（党委），各人民团体党组", 59)]),
        ],
        SignedBy = "何敬之",
        ReviewedBy = "罗守正",
        EditedBy = "林知夏",
        ProofreadBy = "周文静",
        Phone = "0999-6201234",
    };

    public static Article Article(string title, params IReadOnlyList<Block> body) => new() { Title = title, Body = body };

    /// <summary>Body text of exactly <paramref name="length"/> characters, without marks unless <paramref name="marks"/>.</summary>
    public static string Text(int length, bool marks = false)
    {
        const string plain = "全县围绕年度目标任务把老旧小区改造作为民生实事来抓逐户走访摸清底数分类建账挂图作战压实责任每周调度每月通报";
        const string marked = "全县围绕年度目标任务，把老旧小区改造作为民生实事来抓；逐户走访、摸清底数，开工率达87%，完成投资1.53亿元。“一栋一策”推进加装电梯（含预留井道），";
        var source = marks ? marked : plain;
        return string.Concat(Enumerable.Range(0, length).Select(i => source[i % source.Length]));
    }

    public static IssueDocument Report(params IReadOnlyList<Block> body) => new()
    {
        Template = IssueTemplate.SpecialReport,
        Masthead = Periodical("要情专报"),
        Articles = [Article("我县挂图作战加快推进老旧小区改造", body)],
        Metadata = Metadata("要情专报第26期"),
        Colophon = Colophon(),
    };

    public static IssueDocument MultiItem(int articles = 4) => new()
    {
        Template = IssueTemplate.MultiItem,
        Masthead = Periodical(),
        ShowsContents = true,
        Articles = [.. Enumerable.Range(0, articles).Select(i => new Article
        {
            Title = Titles[i % Titles.Length],
            Unit = Units[i % Units.Length],
            Section = i == 0 ? "县内要情" : i == 2 ? "基层动态" : i > 2 ? "基层动态" : "县内要情",
            Body = [new Paragraph(Text(180 + 20 * i, marks: true)), new Paragraph(Text(120, marks: true), Lead: "一是摸底建账定任务。")],
            Attribution = Units[i % Units.Length] + "供稿",
        })],
        Metadata = Metadata("安和信息第26期"),
        Colophon = Colophon(),
    };

    public static IssueDocument Digest(int articles = 12) => MultiItem(articles) with
    {
        Template = IssueTemplate.DailyDigest,
        Masthead = Periodical("每日要情"),
        ShowsContents = false,
        Articles = [.. MultiItem(articles).Articles.Select(article => article with { Body = [new Paragraph(Text(110, marks: true) + "。")], Attribution = null })],
    };

    public static IssueDocument Urgent() => Report(new Paragraph(Text(260, marks: true)), new Paragraph(Text(120, marks: true))) with
    {
        Template = IssueTemplate.UrgentReport,
        Masthead = Periodical("安和快报") with { Marks = ["000001", "内部资料　注意保存", "特急"], Time = new(14, 5) },
    };

    public static Table Adoptions(int rows) => new([["考核组", "单位", "报送", "采用", "得分"],
        .. Enumerable.Range(1, rows).Select(i => (IReadOnlyList<string>)["乡镇", Units[i % Units.Length], $"{i * 3}", $"{i}", $"{i * 2.5m:0.0}"])]) { Caption = "2026年8月信息采用情况" };

    public static IssueDocument Bulletin(int rows = 30) => Report(new Paragraph("8月份，全县各单位报送信息情况通报如下。"), new Paragraph("一、总体情况", 1),
        new Paragraph(Text(150, marks: true)), Adoptions(rows), new Paragraph("二、存在问题", 1), new Paragraph(Text(90, marks: true))) with
    { Template = IssueTemplate.AdoptionBulletin };

    public static IssueDocument Letter() => new()
    {
        Template = IssueTemplate.CommissionLetter,
        Masthead = new() { Name = "中共安和县委办公室", NumberLine = "安办约〔2026〕7号" },
        Articles = [new()
        {
            Title = "关于约报秋粮收购工作情况的通知",
            Addressee = "各乡镇党委、街道党工委，县发展改革局、县农业农村局",
            Body = [new Paragraph(Text(120, marks: true)), new Paragraph("一、约稿内容", 1), new Paragraph(Text(100, marks: true)), new Paragraph("二、报送要求", 1), new Paragraph(Text(60, marks: true))],
            Signature = new("中共安和县委办公室", new(2026, 9, 2)),
            Annotation = "联系人：林知夏，电话：0999-6201234",
        }],
        Metadata = Metadata("关于约报秋粮收购工作情况的通知"),
        Colophon = new() { Distribution = [new("抄送", [new("县政府办公室")])], Copies = 0 },
    };

    public static IssueDocument Notice(int attachments = 0) => new()
    {
        Template = IssueTemplate.OfficialNotice,
        Masthead = new() { Name = "中共安和县委办公室文件", NumberLine = "安办发〔2026〕5号" },
        Articles = [new()
        {
            Title = "关于进一步加强和改进全县党委信息工作的通知",
            Addressee = "各乡镇党委、街道党工委，县委各部门",
            Body = [new Paragraph(Text(90, marks: true)), new Paragraph("一、提高思想认识", 1), new Paragraph(Text(160, marks: true), 2, "（一）抓摸底。"), new Paragraph(Text(200, marks: true))],
            Signature = new("中共安和县委办公室", new(2026, 8, 31)),
        }],
        Attachments = [.. Enumerable.Range(1, attachments).Select(i => new Attachment(i == 1 ? "信息报送要点" : "信息员登记表", [new Paragraph(Text(200, marks: true)), Adoptions(4)]))],
        Metadata = Metadata("关于进一步加强和改进全县党委信息工作的通知"),
        Colophon = new() { Distribution = [new("抄送", [new("县人大常委会、县政府、县政协办公室", 3)])], Copies = 0, PrintingOrgan = "中共安和县委办公室", PrintingDate = new(2026, 8, 31) },
    };

    public static IEnumerable<(string Name, IssueDocument Document)> OnePerTemplate() =>
    [
        ("T1", Report(new Paragraph(Text(300, marks: true)), new Paragraph("一、主要做法", 1), new Paragraph(Text(260, marks: true), 2, "（一）摸底建账定任务。"), new Paragraph(Text(240, marks: true)))),
        ("T2", MultiItem()), ("T3", Digest()), ("T4", Urgent()), ("T5", Bulletin()), ("T6", Letter()), ("T7", Notice(2)),
    ];

    private static readonly string[] Titles = ["挂图作战加快推进老旧小区改造", "“三举措”推进秋粮收购", "零工市场建设中的问题及建议", "石桥街道加装电梯“一栋一策”破解群众上下楼难题取得阶段性明显成效"];
    private static readonly string[] Units = ["县住建局", "云溪镇", "县人社局", "石桥街道"];
}
