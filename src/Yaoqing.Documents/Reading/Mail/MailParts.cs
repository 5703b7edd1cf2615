using MimeKit;
using MimeKit.Tnef;

namespace Yaoqing.Documents.Reading.Mail;

/// <summary>The body text and the files of a mail, whatever the nesting of its multiparts.</summary>
internal sealed class MailParts
{
    private const int MaxDepth = 40;

    public TextPart? Plain { get; private set; }

    public TextPart? Html { get; private set; }

    public List<MimeEntity> Files { get; } = [];

    public void Collect(MimeEntity? entity, int depth = 0)
    {
        if (entity is null) return;
        if (depth > MaxDepth) throw new ReadRefusedException("eml.nested", "邮件嵌套过深，请直接报送最里面的稿件。");
        switch (entity)
        {
            case Multipart multipart:
                foreach (var part in multipart) Collect(part, depth + 1);
                break;
            case TextPart { IsAttachment: false, FileName: null, IsPlain: true } plain when Plain is null:
                Plain = plain;
                break;
            case TextPart { IsAttachment: false, FileName: null, IsHtml: true } html when Html is null:
                Html = html;
                break;
            // winmail.dat: Outlook's envelope around the real attachments.
            case TnefPart tnef when Unwrap(tnef) is { Count: > 0 } inner:
                foreach (var part in inner) Collect(part, depth + 1);
                break;
            // Pictures shown inside an HTML body (signatures, logos) are no attachments.
            case MimePart { ContentId: not null, IsAttachment: false } picture when picture.ContentType.MediaType == "image":
                break;
            default:
                Files.Add(entity);
                break;
        }
    }

    private static List<MimeEntity> Unwrap(TnefPart tnef)
    {
        try
        {
            return [.. tnef.ExtractAttachments()];
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException or IOException or OverflowException or NotSupportedException)
        {
            return [];
        }
    }
}
