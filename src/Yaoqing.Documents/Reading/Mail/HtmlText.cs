using System.Text;
using MimeKit.Text;

namespace Yaoqing.Documents.Reading.Mail;

/// <summary>The readable text of an HTML mail: block elements make lines, table cells are parted by tabs, nothing is loaded.</summary>
internal static class HtmlText
{
    public static string Of(string html)
    {
        var (text, skipped) = (new StringBuilder(html.Length / 2), (HtmlTagId?)null);
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag)
            {
                if (skipped is { } id)
                {
                    if (tag.IsEndTag && tag.Id == id) skipped = null;
                    continue;
                }
                if (tag is { IsEndTag: false, IsEmptyElement: false, Id: HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Title }) skipped = tag.Id;
                else Break(tag, text);
            }
            else if (skipped is null && token is HtmlDataToken data and not (HtmlScriptDataToken or HtmlCDataToken))
            {
                AppendFolded(data.Data, text);
            }
        }
        return text.ToString();
    }

    private static void Break(HtmlTagToken tag, StringBuilder text)
    {
        switch (tag.Id)
        {
            case HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI or HtmlTagId.Table or HtmlTagId.BlockQuote or HtmlTagId.HR
                or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4 or HtmlTagId.H5 or HtmlTagId.H6 or HtmlTagId.Pre or HtmlTagId.UL or HtmlTagId.OL:
                text.Append('\n');
                break;
            case HtmlTagId.TD or HtmlTagId.TH when tag.IsEndTag:
                text.Append('\t');
                break;
        }
    }

    // Blanks fold into one. A line feed in the source is a blank too, but between ideographs it is nothing.
    private static void AppendFolded(string data, StringBuilder text)
    {
        foreach (var c in data)
        {
            if (c is '\r' or '\n' or ' ')
            {
                if (text.Length > 0 && !char.IsWhiteSpace(text[^1]) && (c == ' ' || text[^1] < '\u2E80')) text.Append(' ');
            }
            else
            {
                text.Append(c == '\u00A0' ? ' ' : c);
            }
        }
    }
}
