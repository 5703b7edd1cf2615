using System.Xml;
using System.Xml.Linq;
using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>Previews that a page under a strict content security policy can show, with or without fonts on the server.</summary>
public sealed class SvgTests
{
    private static IReadOnlyList<XElement> Pages(IssueDocument document, FontSet fonts) => [.. IssueTypesetter.WriteSvg(IssueTypesetter.Lay(document, fonts)).Select(Load)];

    private static XElement Load(string svg)
    {
        using var reader = XmlReader.Create(new StringReader(svg), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }

    [Fact]
    public void 每页一幅_只有表现属性()
    {
        var pages = Pages(AnIssue.MultiItem(), Fonts.Machine);
        Assert.True(pages.Count >= 2);
        var names = pages.SelectMany(page => page.DescendantsAndSelf()).ToList();
        Assert.All(names, element => Assert.Contains(element.Name.LocalName, new[] { "svg", "rect", "text" }));
        Assert.DoesNotContain(names.Attributes(), attribute => attribute.Name.LocalName is "style" or "href" or "class" || attribute.Name.LocalName.StartsWith("on"));
    }

    [Fact]
    public void 没有字体也能预览()
    {
        var text = string.Concat(Pages(AnIssue.Report(new Paragraph("全县围绕年度目标任务。")), FontSet.Empty).SelectMany(page => page.Elements()).Select(element => element.Value));
        Assert.Contains("全县围绕年度目标任务。", text);
        Assert.Contains("第26期", text);
    }

    [Fact]
    public void 稿件中的标签只是文字() =>
        Assert.Contains(Pages(AnIssue.Report(new Paragraph("<script>alert(1)</script>")), Fonts.Machine)[0].Elements(), element => element.Value.Contains("<script>"));
}
