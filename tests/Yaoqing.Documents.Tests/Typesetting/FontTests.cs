using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>字体: found by name, substituted and reported, refused in strict mode, refused for PDF where there is none.</summary>
public sealed class FontTests
{
    private static IssueDocument Document => AnIssue.Report(new Paragraph("全县围绕年度目标任务。"));

    [Fact]
    public void 没有中文TrueType字体时_拒绝PDF并说明装什么()
    {
        var laid = IssueTypesetter.Lay(Document, FontSet.Empty);
        Assert.Equal("typeset.no-chinese-truetype-font", laid.Refusal()!.Code);
        Assert.Contains("fonts-arphic-gkai00mp", laid.Refusal()!.Message);
        Assert.Contains("仿宋_GB2312", laid.Refusal()!.Message);
        Assert.Throws<TypesettingRefusedException>(() => IssueTypesetter.WritePdf(laid));
        Assert.Throws<TypesettingRefusedException>(() => IssueTypesetter.WriteOfd(laid));
    }

    [Fact]
    public void 缺的字体有替代并写明()
    {
        var laid = IssueTypesetter.Lay(Document with { Style = IssueStyle.Default with { BodyFont = "安和仿宋" } }, Fonts.Machine);
        Assert.Contains(laid.Warnings, warning => warning.Code == "typeset.font-substituted" && warning.Message.Contains("安和仿宋"));
        Assert.Null(laid.Refusal());
        Assert.Equal("typeset.fonts-not-exact", laid.Refusal(strictFonts: true)!.Code);
    }

    [Fact]
    public void 按名称找到的字体不算替代()
    {
        var kaiti = Fonts.Machine.Faces.First(face => face is { IsUsable: true, CoversChinese: true });
        var style = new IssueStyle { BodyFont = kaiti.Names[0], TitleFont = kaiti.Names[0], HeadingFont = kaiti.Names[0], SubheadingFont = kaiti.Names[0], PageNumberFont = kaiti.Names[0], LatinFont = null };
        Assert.Null(IssueTypesetter.Lay(Document with { Style = style }, Fonts.Machine).Refusal(strictFonts: true));
    }

    [Fact]
    public void 西文用同宽的字体_没有时用中文字体自己的数字()
    {
        Assert.DoesNotContain(FontSubstitutes.Latin, name => name.Contains("DejaVu"));
        var laid = IssueTypesetter.Lay(AnIssue.Report(new Paragraph("报送2026条")), Fonts.Machine);
        var digits = laid.Pages[0].Runs.First(run => run.Text == "2026" && run.Size == PageMetrics.BodySize);
        Assert.All(digits.Glyphs, glyph => Assert.InRange((double)glyph.Advance / digits.Size, 0.44, 0.56));
    }

    [Fact]
    public void 缺字照印空框_文字仍可复制_并列出()
    {
        var laid = IssueTypesetter.Lay(AnIssue.Report(new Paragraph("镇长𪚥讲话")), Fonts.Machine);
        Assert.Contains("𪚥", laid.MissingCharacters);
        using var probe = new PdfProbe(IssueTypesetter.WritePdf(laid));
        Assert.Contains("镇长𪚥讲话", probe.FoldedText());
    }

    [Fact]
    public void 仿宋与仿宋GB2312是一种字() => Assert.True(FontSubstitutes.AreSame("仿宋_GB2312", "FangSong"));

    [Fact]
    public void 坏字体文件跳过()
    {
        var folder = Tool.NewFolder();
        File.WriteAllBytes(Path.Combine(folder, "bad.ttf"), [0, 1, 0, 0, 0, 9, 1, 2, 3]);
        File.WriteAllText(Path.Combine(folder, "empty.ttc"), "");
        Assert.Empty(FontSet.FromFolders(folder).Faces);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void 子集字体可以再读_字形与原字体相同()
    {
        var face = Fonts.Machine.Find("楷体_GB2312", FaceRole.Subheading)!;
        var subset = new FontSubset(face, "安和县要情".Select(c => ((int)c, face.GlyphOf(c))));
        var folder = Tool.NewFolder();
        File.WriteAllBytes(Path.Combine(folder, "subset.ttf"), subset.File);
        var again = FontFace.Load(Assert.Single(FontSet.FromFolders(folder).Faces));
        Assert.Equal(6, again.GlyphCount);
        Assert.All("安和县要情", c => Assert.Equal(face.OutlineOf(face.GlyphOf(c)).ToArray(), again.OutlineOf(again.GlyphOf(c)).ToArray()[..face.OutlineOf(face.GlyphOf(c)).Length]));
        Directory.Delete(folder, recursive: true);
    }
}
