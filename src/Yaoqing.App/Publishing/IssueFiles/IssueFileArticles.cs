using Yaoqing.Documents.Typesetting;
using YamlDotNet.RepresentationModel;

namespace Yaoqing.App.Publishing.IssueFiles;

/// <summary>稿件 and 附件 of an issue file. A body is text (one paragraph a line, headings told by their ordinals) or a list of texts and tables.</summary>
internal static class IssueFileArticles
{
    public static Article Article(YamlNode node, List<IssueFileFault> faults)
    {
        var map = new IssueFileMap(node, faults, "每篇稿件");
        var article = new Article
        {
            Title = map.Required("标题", "title"),
            Section = map.Text("栏目", "section"),
            Unit = map.Text("单位", "unit"),
            Note = Note(map, faults),
            Addressee = map.Text("主送", "addressee"),
            Body = Body(map, faults),
            Attribution = map.Text("供稿", "attribution"),
            Signature = Signature(map.Map("落款", "signature")),
            Annotation = map.Text("附注", "annotation"),
        };
        map.RefuseUnknownKeys();
        return article;
    }

    public static Attachment Attachment(YamlNode node, List<IssueFileFault> faults)
    {
        var map = new IssueFileMap(node, faults, "每个附件");
        var attachment = new Attachment(map.Required("标题", "title"), Body(map, faults));
        map.RefuseUnknownKeys();
        return attachment;
    }

    private static EditorsNote? Note(IssueFileMap map, List<IssueFileFault> faults)
    {
        if (map.Node("编者按", "note") is not { } node)
            return null;
        if (node is YamlScalarNode { Value: { } text })
            return new(text.TrimEnd('\n'));
        var inner = new IssueFileMap(node, faults, "“编者按”");
        var note = new EditorsNote(inner.Required("正文", "text"), inner.Text("署名", "signed"));
        inner.RefuseUnknownKeys();
        return note;
    }

    private static Signature? Signature(IssueFileMap? map)
    {
        if (map is null)
            return null;
        var (organ, date) = (map.Required("机关", "organ"), map.Date("日期", "date"));
        if (date is null)
            map.Required("日期", "date");
        map.RefuseUnknownKeys();
        return date is { } day ? new(organ, day) : null;
    }

    private static IReadOnlyList<Block> Body(IssueFileMap map, List<IssueFileFault> faults) =>
        [.. map.Nodes("正文", "body").SelectMany(node => node is YamlScalarNode { Value: { } text } ? BodyText.Parse(text) : [Table(node, faults)])];

    private static Table Table(YamlNode node, List<IssueFileFault> faults)
    {
        var map = new IssueFileMap(node, faults, "表格");
        var rows = map.Nodes("表格", "table").Select(row => Row(row, map)).ToList();
        var table = new Table(rows)
        {
            Caption = map.Text("表题", "caption"),
            HeadRows = map.WholeNumber("表头行数", "head-rows") ?? 1,
            Widths = [.. map.Texts("列宽", "widths").Select(text => int.TryParse(text, out var width) && width is > 0 and < 1000 ? width : 1)],
        };
        if (rows.Count == 0)
            map.Fault(node, "表格没有行；请在“表格”下逐行填写，每行是一个列表。");
        else if (rows.Any(row => row.Count != rows[0].Count))
            map.Fault(node, "表格各行的格数不一样；请补齐。");
        map.RefuseUnknownKeys();
        return table;
    }

    private static IReadOnlyList<string> Row(YamlNode node, IssueFileMap map)
    {
        if (node is YamlSequenceNode row)
            return [.. row.Children.Select(cell => (cell as YamlScalarNode)?.Value ?? "")];
        map.Fault(node, "表格的每一行应为一个列表，如 [单位, 报送, 采用]。");
        return [];
    }
}
