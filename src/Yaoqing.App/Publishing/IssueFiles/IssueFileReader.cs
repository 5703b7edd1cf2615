using Yaoqing.Documents.Typesetting;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Yaoqing.App.Publishing.IssueFiles;

/// <summary>
/// Reads an issue file. The fields are described in samples/issues/README.md. All faults are collected, each with its place; a document is
/// given only where there is none.
/// </summary>
public static class IssueFileReader
{
    private static readonly string[] TemplateNames = ["专报", "多条信息", "每日要情", "快报", "通报", "约稿通知", "公文"];

    public static IssueFile Read(string yaml)
    {
        var faults = new List<IssueFileFault>();
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0)
                return new(null, [new(1, 1, "文件是空的；请按 samples/issues 中的样例填写。")]);
            var document = Document(new(stream.Documents[0].RootNode, faults, "期刊文件"), faults);
            return new(faults.Count == 0 ? document : null, faults);
        }
        catch (YamlException problem)
        {
            return new(null, [new(problem.Start.Line, problem.Start.Column, $"不是有效的 YAML：{problem.Message}")]);
        }
    }

    private static IssueDocument Document(IssueFileMap root, List<IssueFileFault> faults)
    {
        var template = Template(root);
        var masthead = IssueFileMasthead.Read(root.Map("刊头", "masthead"), root);
        var articles = root.Nodes("稿件", "articles");
        if (articles.Count == 0)
            faults.Add(new(1, 1, "缺少“稿件”；至少要有一篇。"));
        var document = new IssueDocument
        {
            Template = template,
            Masthead = masthead,
            ShowsContents = root.Flag("要目", "contents"),
            Articles = [.. articles.Select(node => IssueFileArticles.Article(node, faults))],
            Attachments = [.. root.Nodes("附件", "attachments").Select(node => IssueFileArticles.Attachment(node, faults))],
            Colophon = root.Map("报尾", "colophon") is { } colophon ? IssueFileColophon.Read(colophon, faults) : null,
            Style = root.Map("字体", "fonts") is { } fonts ? Style(fonts) : IssueStyle.Default,
            Metadata = Metadata(root.Map("属性", "metadata"), masthead),
        };
        root.RefuseUnknownKeys();
        return document;
    }

    private static IssueTemplate Template(IssueFileMap root)
    {
        var name = root.Required("版式", "template");
        var index = name is ['T', >= '1' and <= '7'] ? name[1] - '1' : Array.IndexOf(TemplateNames, name);
        if (index < 0 && name.Length > 0 && root.Node("版式", "template") is { } node)
            root.Fault(node, $"没有版式“{name}”；可用：{string.Join('、', TemplateNames.Select((text, i) => $"T{i + 1}（{text}）"))}。");
        return (IssueTemplate)Math.Max(0, index);
    }

    // The file's own date, midnight in China: equal files give equal bytes.
    private static IssueMetadata Metadata(IssueFileMap? map, Masthead masthead)
    {
        var date = map?.Date("日期", "date") ?? masthead.Date ?? new DateOnly(2000, 1, 1);
        var metadata = new IssueMetadata
        {
            Title = map?.Text("标题", "title") ?? masthead.Name + masthead.NumberLine,
            Organ = map?.Text("机关", "organ") ?? masthead.Organ ?? masthead.Name,
            Issued = new(date.ToDateTime(masthead.Time ?? TimeOnly.MinValue), TimeSpan.FromHours(8)),
            Number = map?.Text("期号", "number") ?? masthead.NumberLine,
            SignedBy = map?.Text("签发人", "signed-by"),
            Keywords = map?.Texts("主题词", "keywords") ?? [],
        };
        map?.RefuseUnknownKeys();
        return metadata;
    }

    private static IssueStyle Style(IssueFileMap map)
    {
        var usual = IssueStyle.Default;
        var latin = map.Text("西文", "latin");
        var style = new IssueStyle
        {
            TitleFont = map.Text("标题", "title") ?? usual.TitleFont,
            BodyFont = map.Text("正文", "body") ?? usual.BodyFont,
            HeadingFont = map.Text("一级标题", "heading") ?? usual.HeadingFont,
            SubheadingFont = map.Text("二级标题", "subheading") ?? usual.SubheadingFont,
            PageNumberFont = map.Text("页码", "page-number") ?? usual.PageNumberFont,
            LatinFont = latin is null ? usual.LatinFont : latin is "" or "无" ? null : latin,
            BoldSubheadings = map.Flag("二三级标题加粗", "bold-subheadings"),
        };
        map.RefuseUnknownKeys();
        return style;
    }
}
