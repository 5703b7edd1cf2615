using Yaoqing.Documents.Typesetting;

namespace Yaoqing.App.Publishing.IssueFiles;

/// <summary>刊头 of an issue file.</summary>
internal static class IssueFileMasthead
{
    public static Masthead Read(IssueFileMap? map, IssueFileMap root)
    {
        if (map is null)
            return new() { Name = root.Required("刊头", "masthead") };
        var masthead = new Masthead
        {
            Name = map.Required("刊名", "name"),
            Marks = map.Texts("标识", "marks"),
            CopyNumber = map.Text("编号", "copy-number"),
            NumberLine = map.Text("期号", "number"),
            TotalNumber = map.Text("总期号", "total"),
            Organ = map.Text("编印单位", "organ"),
            Date = map.Date("日期", "date"),
            Time = map.Time("时间", "time"),
            Signer = map.Text("签发人", "signer"),
            Color = map.Color("颜色", "color") ?? "FF0000",
            NameSize = map.Number("字号", "size", 20, 72),
            NameSpacing = map.Number("字距", "spacing", 0, 60),
            NameTop = map.Number("上边距", "top", 20, 120),
            RuleThickness = map.Number("线粗", "rule", 0.2m, 2) ?? 0.5m,
        };
        map.RefuseUnknownKeys();
        return masthead;
    }
}
