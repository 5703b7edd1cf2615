using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Yaoqing.Bench.Harness;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Bench.Workloads;

/// <summary>W6: a ten-item issue as docx, PDF and OFD, warm; docxtemplater fills the same articles into a template, LibreOffice makes a PDF of our docx.</summary>
internal static class W6Typeset
{
    internal static async Task<IReadOnlyList<Outcome>> RunAsync(int rounds, Load load, Peers peers)
    {
        var (document, fonts) = (Issue(), FontSet.FromMachine());
        if (IssueTypesetter.Lay(document, fonts).Refusal() is { } refusal)
            throw new InvalidOperationException(refusal.Message);
        var folder = Directory.CreateTempSubdirectory("yaoqing-bench-issue-");
        try
        {
            var outcomes = new List<Outcome> { await WriteAsync(rounds, load, document, fonts) };
            if (await DocxPeerAsync(rounds, load, document, peers, folder.FullName) is { } templated)
                outcomes.Add(templated);
            if (peers.Program("soffice") is { } office)
                outcomes.Add(await PdfPeerAsync(load, document, fonts, office, folder.FullName));
            return outcomes;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Outcome> WriteAsync(int rounds, Load load, IssueDocument document, FontSet fonts)
    {
        var sides = await Rounds.RunAsync(rounds, "ms CPU", load,
            ("docx", () => Timing.OfAsync(3, () => IssueTypesetter.WriteDocx(document))),
            ("pdf", () => Timing.OfAsync(3, () => IssueTypesetter.WritePdf(IssueTypesetter.Lay(document, fonts)))),
            ("ofd", () => Timing.OfAsync(3, () => IssueTypesetter.WriteOfd(IssueTypesetter.Lay(document, fonts)))));
        return Outcome.Of("W6", "ten-item issue", sides,
        [
            new Goal("docx ≤ 5 ms", $"{Tables.Figure(sides[0].Median)} ms", sides[0].Median <= 5),
            new Goal("pdf ≤ 50 ms", $"{Tables.Figure(sides[1].Median)} ms", sides[1].Median <= 50),
            new Goal("ofd ≤ 50 ms", $"{Tables.Figure(sides[2].Median)} ms", sides[2].Median <= 50),
        ]);
    }

    /// <summary>Both results must carry every title; the layout differs, since docxtemplater has no masthead or colophon to make.</summary>
    private static async Task<Outcome?> DocxPeerAsync(int rounds, Load load, IssueDocument document, Peers peers, string folder)
    {
        var (template, data, result) = (Path.Combine(folder, "template.docx"), Path.Combine(folder, "articles.json"), Path.Combine(folder, "result.docx"));
        await File.WriteAllBytesAsync(template, Template());
        await File.WriteAllTextAsync(data, JsonSerializer.Serialize(new { items = document.Articles.Select((article, i) => new { title = article.Title, body = W7Review.Item(i + 1) }) }));
        using var peer = peers.Node("docxtemplater", template, data, result);
        if (peer is null)
            return null;
        await peer.TurnAsync();
        Checksum.MustAgree("W6, titles", Titles(IssueTypesetter.WriteDocx(document), document), Titles(await File.ReadAllBytesAsync(result), document));
        var sides = await Rounds.RunAsync(rounds, "ms CPU", load,
            ("ours", () => Timing.OfAsync(3, () => IssueTypesetter.WriteDocx(document))),
            ("docxtemplater", async () => (await peer.TurnAsync()).Ms));
        return Outcome.Of("W6", "ten articles as docx", sides, [], "checksum: both files carry the ten titles and texts; ours also has masthead, contents and colophon");
    }

    private static async Task<Outcome> PdfPeerAsync(Load load, IssueDocument document, FontSet fonts, string office, string folder)
    {
        var file = Path.Combine(folder, "issue.docx");
        await File.WriteAllBytesAsync(file, IssueTypesetter.WriteDocx(document));
        var sides = await Rounds.RunAsync(3, "ms wall", load,
            ("ours", () => Timing.WallAsync(() => IssueTypesetter.WritePdf(IssueTypesetter.Lay(document, fonts)))),
            ("LibreOffice, a process a file", () => Timing.WallAsync(() => Convert(office, file, folder))));
        return Outcome.Of("W6", "issue as PDF", sides, [], "three rounds; LibreOffice converts our docx");
    }

    private static void Convert(string office, string file, string folder)
    {
        var start = new ProcessStartInfo(office) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, file])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("LibreOffice did not start.");
        process.WaitForExit();
        if (!File.Exists(Path.ChangeExtension(file, ".pdf")))
            throw new InvalidOperationException("LibreOffice wrote no PDF.");
    }

    private static string Titles(byte[] docx, IssueDocument document)
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var text = opened.MainDocumentPart?.Document?.Body?.InnerText ?? "";
        return string.Join(';', document.Articles.Select((article, i) => (article.Title, text.Contains(article.Title, StringComparison.Ordinal), text.Contains(W7Review.Item(i + 1), StringComparison.Ordinal))));
    }

    /// <summary>{#items} title and text {/items}.</summary>
    private static byte[] Template()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Write(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Write(zip, "word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{string.Concat(((string[])["{#items}", "{title}", "{body}", "{/items}"]).Select(words => $"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"))}<w:sectPr/></w:body></w:document>""");
        }
        return memory.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + content));
    }

    private static IssueDocument Issue() => new()
    {
        Template = IssueTemplate.MultiItem,
        Masthead = new Masthead { Name = "安和信息", NumberLine = "第26期", Organ = "中共安和县委办公室", Date = new DateOnly(2026, 8, 31) },
        ShowsContents = true,
        Articles = [.. Enumerable.Range(1, 10).Select(i => new Article { Title = $"云溪镇推进秋粮收购（{i}）", Body = BodyText.Parse(W7Review.Item(i)), Attribution = "云溪镇供稿" })],
        Metadata = new IssueMetadata { Title = "安和信息第26期", Organ = "中共安和县委办公室", Issued = new DateTimeOffset(2026, 8, 31, 1, 0, 0, TimeSpan.Zero) },
    };
}
