using System.Globalization;
using Yaoqing.Documents.Typesetting;
using YamlDotNet.RepresentationModel;

namespace Yaoqing.App.Publishing.IssueFiles;

/// <summary>报尾 of an issue file. A recipient is a name, or a name with its copies: “各乡镇 18份”.</summary>
internal static class IssueFileColophon
{
    private static readonly (string Chinese, string English)[] Labels = [("报", "report-to"), ("送", "send-to"), ("发", "issue-to"), ("增发", "also-to"), ("抄送", "copy-to")];

    public static Colophon Read(IssueFileMap map, List<IssueFileFault> faults)
    {
        var lines = Labels.Select(label => new DistributionLine(label.Chinese, [.. map.Nodes(label.Chinese, label.English).Select(node => Recipient(node, faults))]));
        var colophon = new Colophon
        {
            Distribution = [.. lines.Where(line => line.Recipients.Count > 0)],
            Copies = map.WholeNumber("印数", "copies"),
            SignedBy = map.Text("签发", "signed-by"),
            ReviewedBy = map.Text("审核", "reviewed-by"),
            EditedBy = map.Text("编辑", "edited-by"),
            ProofreadBy = map.Text("校对", "proofread-by"),
            Phone = map.Text("电话", "phone"),
            PrintingOrgan = map.Text("印发机关", "printing-organ"),
            PrintingDate = map.Date("印发日期", "printing-date"),
        };
        map.RefuseUnknownKeys();
        return colophon;
    }

    private static Recipient Recipient(YamlNode node, List<IssueFileFault> faults)
    {
        var text = (node as YamlScalarNode)?.Value?.Trim() ?? "";
        if (text.Length == 0)
            faults.Add(new(node.Start.Line, node.Start.Column, "收件单位应为名称，可在后面空一格写份数，如“各乡镇 18份”。"));
        var blank = text.LastIndexOf(' ');
        if (blank > 0 && text.EndsWith('份') && int.TryParse(text[(blank + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var copies))
            return new(text[..blank].TrimEnd(), copies);
        return new(text);
    }
}
