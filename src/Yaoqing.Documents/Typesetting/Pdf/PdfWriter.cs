using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// PDF 1.7 (ISO 32000-1) from a laid-out issue.
/// <code>
/// catalog ─ pages ─ page × n ─ content (deflated), shared font resources
///         ├ outlines (bookmarks)    ├ structure tree (tags)    └ XMP metadata;   Info in the trailer
/// </code>
/// Every date is the document's own, the file identifier is a digest of the content: equal layout, equal bytes.
/// </summary>
internal static class PdfWriter
{
    public static byte[] Write(LaidOutIssue issue)
    {
        if (issue.Refusal() is { } refusal)
            throw new TypesettingRefusedException(refusal);
        var objects = new PdfObjects();
        var catalog = objects.Reserve();
        var tree = objects.Reserve();
        var pages = issue.Pages.Select(_ => objects.Reserve()).ToList();
        var fonts = new SubsetFonts(issue);
        var resources = objects.Add($"<</Font{PdfFonts.Add(objects, fonts)}>>");
        var contents = issue.Pages.Select(page => PdfContent.Write(page, issue, fonts)).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            var stream = objects.AddStream(contents[i].Stream);
            objects.Set(pages[i], $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {PdfObjects.Points(PageMetrics.Width)} {PdfObjects.Points(PageMetrics.Height)}]/Resources {resources} 0 R/Contents {stream} 0 R/StructParents {i}/Tabs/S>>");
        }

        objects.Set(tree, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(page => $"{page} 0 R"))}]>>");
        var structure = new PdfStructure(objects, issue.Structure, pages).Add([.. contents.Select(content => content.Nodes)]);
        var bookmarks = PdfBookmarks.Add(objects, issue.Bookmarks, pages);
        var metadata = objects.AddStream(Encoding.UTF8.GetBytes(Xmp(issue.Metadata)), "/Type/Metadata/Subtype/XML", compress: false);
        var outline = bookmarks > 0 ? $"/Outlines {bookmarks} 0 R" + (issue.Bookmarks.Count > 1 ? "/PageMode/UseOutlines" : "") : "";
        objects.Set(catalog, $"<</Type/Catalog/Pages {tree} 0 R/Lang(zh-CN)/MarkInfo<</Marked true>>/StructTreeRoot {structure} 0 R/Metadata {metadata} 0 R"
            + $"/ViewerPreferences<</DisplayDocTitle true>>{outline}>>");
        return objects.Write(catalog, objects.Add(Info(issue.Metadata)));
    }

    private static string Info(IssueMetadata metadata)
    {
        var time = $"(D:{metadata.Issued.UtcDateTime:yyyyMMddHHmmss}Z)";
        var subject = metadata.Number is { Length: > 0 } number ? $"/Subject{PdfObjects.Text(number)}" : "";
        var keywords = metadata.Keywords.Count > 0 ? $"/Keywords{PdfObjects.Text(string.Join('；', metadata.Keywords))}" : "";
        return $"<</Title{PdfObjects.Text(metadata.Title)}/Author{PdfObjects.Text(metadata.Organ)}{subject}{keywords}/Producer(Yaoqing)/CreationDate{time}/ModDate{time}>>";
    }

    private static string Xmp(IssueMetadata metadata)
    {
        var time = metadata.Issued.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
            + $"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escaped(metadata.Title)}</rdf:li></rdf:Alt></dc:title>"
            + $"<dc:creator><rdf:Seq><rdf:li>{Escaped(metadata.Organ)}</rdf:li></rdf:Seq></dc:creator>"
            + $"<xmp:CreateDate>{time}</xmp:CreateDate><xmp:ModifyDate>{time}</xmp:ModifyDate><pdf:Producer>Yaoqing</pdf:Producer>"
            + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
    }

    private static string Escaped(string text) => new StringBuilder().AppendEscaped(text).ToString();
}
