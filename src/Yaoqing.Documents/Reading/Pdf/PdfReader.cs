using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Yaoqing.Documents.Reading.Pdf;

/// <summary>
/// pdf: its text layer. Scans and files whose fonts do not tell their characters are refused: an empty or garbled item
/// must never look like a read one.
/// </summary>
internal static class PdfReader
{
    private const int ChineseCharactersPerPage = 20;

    public static Draft Read(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        var pages = Pages(bytes, limits);
        if (pages.Count == 0 || pages.Sum(p => p.ChineseCharacters) < ChineseCharactersPerPage * pages.Count)
            throw new ReadRefusedException("pdf.needs-ocr", "PDF 里没有可读的文字（多为扫描件），需要先做文字识别（OCR），或请报送 Word（docx）文字稿。");
        var text = pages.SelectMany(p => p.Lines).Select(l => l.Text).ToList();
        var (all, unreadable) = (text.Sum(t => t.Length), text.Sum(t => t.Count(c => c is '\uFFFD' or '\0' or >= '\uE000' and <= '\uF8FF')));
        if (unreadable * 20 > all) throw new ReadRefusedException("pdf.broken-text", "PDF 的字体没有文字对照，读出来是乱码，请报送 Word（docx）文字稿。");
        var draft = new Draft();
        PdfParagraphs.Fill(draft, pages);
        if (unreadable > 0) draft.Warn("pdf.unreadable-characters", $"PDF 中有 {unreadable} 个字符无法辨认，请对照原稿核对。");
        if (pages.Any(p => p.Lines.Count == 0 && p.HasPictures)) draft.Warn("pdf.page-without-text", "PDF 中有整页图片，其中的文字没有读入，请核对。");
        draft.Warn("pdf.reflowed", "PDF 的段落是按版面重新拼接的，请核对分段和表格。");
        return draft;
    }

    private static List<PdfPageText> Pages(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (pdf.NumberOfPages > limits.MaxPdfPages) throw new ReadRefusedException("pdf.too-many-pages", $"PDF 超过 {limits.MaxPdfPages} 页，不像一篇稿件，请拆分后重新报送。");
            var (pages, characters) = (new List<PdfPageText>(), 0);
            foreach (var page in pdf.GetPages())
            {
                pages.Add(PdfLines.Of(page));
                characters += pages[^1].Lines.Sum(l => l.Text.Length);
                if (characters > limits.MaxCharacters) throw new ReadRefusedException("read.too-long", $"文字超过 {limits.MaxCharacters / 10_000} 万字，不像一篇稿件，请拆分后重新报送。");
            }
            return pages;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new ReadRefusedException("pdf.encrypted", "PDF 设有密码，无法读取。请去掉密码后重新报送。");
        }
        // The library's parsers throw whatever a damaged file makes them meet; here, at its edge, all of it means one thing.
        catch (Exception e) when (e is not (ReadRefusedException or OutOfMemoryException))
        {
            throw new ReadRefusedException("pdf.damaged", "PDF 已损坏，无法读出。请重新生成，或报送 Word（docx）文字稿。");
        }
    }
}
