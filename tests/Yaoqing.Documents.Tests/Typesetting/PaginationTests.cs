using CsCheck;
using UglyToad.PdfPig;
using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>分页 invariants on random issues (200 in the suite, 1,000 with YAOQING_SOAK=1) and its single rules.</summary>
public sealed class PaginationTests
{
    private static readonly int Iterations = Environment.GetEnvironmentVariable("YAOQING_SOAK") == "1" ? 1000 : 200;

    private static readonly Gen<Block> Blocks = Gen.Frequency(
        (6, Gen.Select(Gen.Int[1, 900], Gen.Bool, (length, marks) => (Block)new Paragraph(AnIssue.Text(length, marks)))),
        (2, Gen.Int[1, 4].Select(level => (Block)new Paragraph(new[] { "一、主要做法", "（一）压实责任", "1.摸清底数", "（1）逐户走访" }[level - 1], level))),
        (1, Gen.Int[1, 400].Select(length => (Block)new Paragraph(AnIssue.Text(length, true), 2, "（一）抓摸底。"))),
        (1, Gen.Int[1, 40].Select(rows => (Block)AnIssue.Adoptions(rows))));

    private static readonly Gen<IssueDocument> Issues = Gen.Select(Gen.Int[0, 6], Gen.Int[1, 12], Gen.Int[0, 60], Blocks.Array[1, 8],
        (template, articles, recipients, blocks) => Of((IssueTemplate)template, articles, recipients, blocks));

    private static IssueDocument Of(IssueTemplate template, int articles, int recipients, Block[] blocks)
    {
        var usual = AnIssue.OnePerTemplate().ElementAt((int)template).Document;
        var isSingle = template is IssueTemplate.SpecialReport or IssueTemplate.OfficialNotice or IssueTemplate.CommissionLetter;
        return usual with
        {
            Articles = [.. Enumerable.Range(0, isSingle ? 1 : articles).Select(i => usual.Articles[i % usual.Articles.Count] with { Body = [.. blocks, new Paragraph(AnIssue.Text(40))] })],
            Colophon = recipients == 0 ? null : AnIssue.Colophon() with { Distribution = [new("发", [.. Enumerable.Range(0, recipients).Select(i => new Recipient($"县级部门第{i}"))])] },
        };
    }

    [Fact]
    public void 任意长短的期刊_不越界不丢字_标题不居页末_报尾在末页版心底() =>
        Issues.Sample(document => AssertSound(document, IssueTypesetter.Lay(document, FontSet.Empty)), iter: Iterations, threads: 1, seed: "0000KOIPEe65");

    private static void AssertSound(IssueDocument document, LaidOutIssue laid)
    {
        var lines = Printed.Lines(laid);
        Assert.Equal(WithoutRepeats(Composed.TextOf(document)), WithoutRepeats(PdfProbe.Fold(string.Concat(lines.Where(line => line.Node >= 0).Select(line => line.Text)))));
        Assert.All(lines.Where(line => line.Node >= 0 && line.Baseline > PageMetrics.Top), line => Assert.True(line.Baseline < PageMetrics.Foot, line.Text));
        Assert.All(lines, line => Assert.InRange(line.Left, PageMetrics.Left - 100, PageMetrics.Left + PageMetrics.TextWidth));
        Assert.All(lines, line => Assert.True(line.Right <= PageMetrics.Left + PageMetrics.TextWidth + line.Size, line.Text));
        AssertHeadingsKept(laid, lines);
        AssertNoWidows(laid, lines);
        AssertColophon(document, laid, lines);
        AssertPageNumbers(document, laid, lines);
    }

    private static void AssertHeadingsKept(LaidOutIssue laid, IReadOnlyList<Printed.Line> lines)
    {
        var flow = lines.Where(line => line.Node >= 0).ToList();
        for (var i = 0; i + 1 < flow.Count; i++)
        {
            if (laid.Structure[flow[i].Node].Type is ['H', > '1'])
                Assert.True(flow[i].Page == flow[i + 1].Page, $"{flow[i].Page}: {flow[i].Text} | {flow[i + 1].Text}");
        }
    }

    // 孤行: a paragraph that goes over the page has two lines or more on either side.
    private static void AssertNoWidows(LaidOutIssue laid, IReadOnlyList<Printed.Line> lines)
    {
        var parted = lines.Where(line => line.Node >= 0 && laid.Structure[line.Node] is { Type: "P", Parent: < 0 }).GroupBy(line => line.Node).Select(node => node.GroupBy(line => line.Page).ToList()).Where(pages => pages.Count > 1);
        foreach (var pages in parted)
            Assert.True(pages[0].Count() > 1 && pages[^1].Count() > 1, $"{pages[0].Key}: {pages[0].Last().Text} | {pages[^1].First().Text}");
    }

    private static void AssertColophon(IssueDocument document, LaidOutIssue laid, IReadOnlyList<Printed.Line> lines)
    {
        if (document.Colophon is null)
            return;
        Assert.InRange(FootOfColophon(document, laid, lines), PageMetrics.Foot - 1000, PageMetrics.Foot);
        var colophonTop = lines.Where(line => line.Page == laid.PageCount && line.Text.StartsWith("发：")).Select(line => line.Baseline).DefaultIfEmpty(0).Max() - 25_000;
        var text = lines.Where(line => line.Page == laid.PageCount && line.Node >= 0 && line.Baseline < colophonTop).ToList();
        Assert.NotEmpty(text);
    }

    // The last thick rule; a letter has none, there the last line's box ends on the foot.
    private static int FootOfColophon(IssueDocument document, LaidOutIssue laid, IReadOnlyList<Printed.Line> lines)
    {
        if (document.Template is IssueTemplate.CommissionLetter)
        {
            var last = lines.Where(line => line.Page == laid.PageCount && line.Node >= 0).MaxBy(line => line.Baseline)!;
            return last.Baseline + 25_000 * last.Size / PageMetrics.SmallSize / 5;
        }

        return laid.Pages[^1].Rules.Where(rule => rule.X2 - rule.X1 == PageMetrics.TextWidth && rule.Thickness == PageMetrics.Millimetres(0.35m)).Max(rule => rule.Y1);
    }

    private static void AssertPageNumbers(IssueDocument document, LaidOutIssue laid, IReadOnlyList<Printed.Line> lines)
    {
        var first = document.Template is IssueTemplate.CommissionLetter ? 2 : 1;
        var expected = Enumerable.Range(1, laid.PageCount).Where(page => page >= first).Select(page => $"— {page} —");
        Assert.Equal(expected, lines.Where(line => line.Node < 0).Select(line => line.Text));
    }

    // Head rows of tables return on each page.
    private static string WithoutRepeats(string text) => text.Replace("考核组单位报送采用得分", "");

    [Fact]
    public void 任意期刊的docx文字与稿件一致() => Issues.Sample(document => Assert.Equal(Composed.TextOf(document), DocxText(document)), iter: Iterations, threads: 1, seed: "0000KOIPEe65");

    [Fact]
    public void 任意期刊的PDF文字与稿件一致() => Issues.Sample(document =>
    {
        using var pdf = PdfDocument.Open(IssueTypesetter.WritePdf(IssueTypesetter.Lay(document, Fonts.Machine)));
        var text = string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
        Assert.Equal(WithoutRepeats(Composed.TextOf(document)), WithoutRepeats(PdfProbe.WithoutPageNumbers(text)));
    }, iter: Iterations, threads: 1, seed: "0000KOIPEe65");

    // The first page of a letter has its name in the header; a tab or a break prints as space.
    private static string DocxText(IssueDocument document)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(IssueTypesetter.WriteDocx(document)));
        return PdfProbe.Fold(string.Concat(new[] { "word/headerFirst.xml", "word/document.xml" }.Select(zip.GetEntry).OfType<System.IO.Compression.ZipArchiveEntry>().Select(part =>
        {
            using var stream = part.Open();
            return System.Xml.Linq.XElement.Load(stream).Value;
        })));
    }

    // Another reader, which takes most of a second a file: one in ten is enough to see that it finds the same.
    [Fact]
    public void 任意期刊的PDF文字在poppler中也一致() => Issues.Sample(document =>
    {
        using var probe = new PdfProbe(IssueTypesetter.WritePdf(IssueTypesetter.Lay(document, Fonts.Machine)));
        Assert.Equal(WithoutRepeats(Composed.TextOf(document)), WithoutRepeats(probe.FoldedText()));
    }, iter: Iterations / 10, threads: 1, seed: "0000KOIPEe65");

    [Fact]
    public void 表头每页重复()
    {
        var laid = IssueTypesetter.Lay(AnIssue.Bulletin(60), FontSet.Empty);
        Assert.All(Enumerable.Range(2, laid.PageCount - 2), page => Assert.Contains(Printed.Lines(laid), line => line.Page == page && line.Text == "考核组"));
    }

    [Fact]
    public void 报尾不独占一页_至少带两行正文()
    {
        for (var length = 600; length < 900; length += 14)
        {
            var laid = IssueTypesetter.Lay(AnIssue.Report(new Paragraph(AnIssue.Text(length))), FontSet.Empty);
            var body = Printed.Lines(laid).Where(line => line.Page == laid.PageCount && line.Size == PageMetrics.BodySize).ToList();
            Assert.True(body.Count >= 2, $"{length}");
        }
    }

    [Fact]
    public void 附件另页起排_页码连续()
    {
        var laid = IssueTypesetter.Lay(AnIssue.Notice(2), FontSet.Empty);
        var labels = Printed.Lines(laid).Where(line => line.Text is "附件1" or "附件2").ToList();
        Assert.Equal(2, labels.Select(line => line.Page).Distinct().Count());
        Assert.All(labels, line => Assert.Equal(PageMetrics.Top + PageMetrics.Baseline(PageMetrics.Pitch), line.Baseline));
    }

    [Fact]
    public void 没有稿件也能预览() => Assert.Equal(1, IssueTypesetter.Lay(AnIssue.MultiItem() with { Articles = [] }, FontSet.Empty).PageCount);

    [Fact]
    public void 首页有正文() => Assert.All(AnIssue.OnePerTemplate(), entry => Assert.Contains(Printed.Lines(IssueTypesetter.Lay(entry.Document, FontSet.Empty)), line => line.Page == 1 && line.Text.StartsWith("全县围绕") || line.Text.StartsWith("8月份")));
}
