using MimeKit;
using Yaoqing.Documents.Reading.Assembly;
using Yaoqing.Documents.Reading.Plain;

namespace Yaoqing.Documents.Reading.Mail;

/// <summary>
/// eml (RFC 5322, MIME): the body is the plain part, or the HTML part without one; every other part is an attachment and
/// read on its own. When the body is only a cover note and one attachment is a manuscript, that manuscript is the text.
/// </summary>
internal static class MailReader
{
    private const int CoverNoteCharacters = 120, ShortNoteCharacters = 60;

    public static ReadManuscript Read(string file, ReadOnlyMemory<byte> bytes, ReadLimits limits, Nesting nesting)
    {
        if (!nesting.MayOpenMail) throw new ReadRefusedException("eml.nested", "邮件嵌套过深，请直接报送最里面的稿件。");
        using var message = Parse(MailCharsets.Widen(bytes));
        var parts = new MailParts();
        parts.Collect(message.Body);
        var draft = new Draft { Mail = Envelope(message) };
        ReadBody(parts, draft, limits);
        if (parts.Files.Count > limits.MaxAttachments) throw new ReadRefusedException("eml.too-many-attachments", $"邮件附件多于 {limits.MaxAttachments} 个，请精简后重新报送。");
        foreach (var part in parts.Files) draft.Attachments.Add(ReadPart(part, limits, nesting));
        draft.OtherText.Add(draft.Mail.Subject);
        return Choose(file, draft);
    }

    private static MimeMessage Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var options = new ParserOptions { CharsetEncoding = MailCharsets.Gb18030, MaxMimeDepth = 40 };
            return MimeMessage.Load(options, new MemoryStream(bytes.ToArray(), writable: false));
        }
        catch (Exception e) when (e is FormatException or ParseException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw Damaged();
        }
    }

    private static ReadRefusedException Damaged() => new("eml.damaged", "邮件已损坏，无法读出。请重新导出，或直接报送其中的附件。");

    private static ReadMail Envelope(MimeMessage message)
    {
        var sender = message.From.Mailboxes.FirstOrDefault() ?? message.Sender;
        var sent = message.Date == default ? (DateTimeOffset?)null : message.Date;
        return new ReadMail(sender?.Address?.ToLowerInvariant() ?? "", LineText.Clean(sender?.Name ?? ""), LineText.Clean(message.Subject ?? ""), message.MessageId ?? "", sent);
    }

    private static void ReadBody(MailParts parts, Draft draft, ReadLimits limits)
    {
        var text = parts.Plain is { } plain ? Decode(plain) : null;
        if (string.IsNullOrWhiteSpace(text) && parts.Html is { } html) text = HtmlText.Of(Decode(html) ?? throw Undecodable());
        else if (text is null && parts.Plain is not null) throw Undecodable();
        var body = PlainReader.FromText(text ?? "", limits);
        draft.Blocks.AddRange(body.Blocks);
        foreach (var warning in body.Warnings) draft.Warn(warning.Code, warning.Message);
    }

    private static string? Decode(TextPart part) => TextDecoder.Decode(Content(part), part.ContentType.Charset);

    private static ReadRefusedException Undecodable() =>
        new("eml.undecodable", "邮件正文的编码无法识别，请把稿件作为 Word（docx）附件重新发送。");

    private static byte[] Content(MimePart part)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        return content.ToArray();
    }

    private static ReadAttachment ReadPart(MimeEntity entity, ReadLimits limits, Nesting nesting)
    {
        if (entity is MessagePart { Message: { } inner })
        {
            using var raw = new MemoryStream();
            inner.WriteTo(raw);
            return ContainedFile.Read(NameOf(entity, LineText.Clean(inner.Subject ?? "") is { Length: > 0 } subject ? subject + ".eml" : "转发的邮件.eml"), raw.ToArray(), limits, nesting.InsideMail);
        }
        var bytes = entity is MimePart part ? Content(part) : [];
        return ContainedFile.Read(NameOf(entity, "附件"), bytes, limits, nesting.InsideMail, entity.ContentType.MimeType);
    }

    private static string NameOf(MimeEntity entity, string otherwise) =>
        (entity.ContentDisposition?.FileName ?? entity.ContentType.Name) is { Length: > 0 } name ? FileNames.Bare(name) : otherwise;

    private static ReadManuscript Choose(string file, Draft draft)
    {
        var inner = ContainedFile.OnlyManuscript(draft.Attachments);
        var length = draft.Blocks.OfType<DraftParagraph>().Sum(p => p.Text.Trim().Length);
        if (inner is not null && length <= Math.Max(CoverNoteCharacters, inner.BodyText.Length / 4)) return ContainedFile.Promote(CoverNote(file, draft), inner);
        if (length == 0)
        {
            var note = CoverNote(file, draft);
            if (draft.Attachments.Exists(a => a.Manuscript is { Refused: null })) return note with { Warnings = [.. note.Warnings, new ReadWarning(ReadManuscript.SeveralManuscripts, "邮件带有多个附件，请逐个选取作为稿件。")] };
            throw draft.Attachments.Select(a => a.Manuscript?.Refused).FirstOrDefault(r => r is not null) is { } reason
                ? new ReadRefusedException(reason.Code, reason.Message)
                : new ReadRefusedException("read.no-text", "邮件里没有读到正文文字，请检查后重新发送。");
        }
        MailBody.Prepare(draft);
        var refused = draft.Attachments.Find(a => a.Manuscript?.Refused is not null)?.Manuscript;
        if (refused?.Refused is { } why)
        {
            // “请查收附件。” is no manuscript: when the attachment cannot be read, neither can the mail.
            if (draft.Blocks.OfType<DraftParagraph>().Where(p => !p.IsTitleStyle).Sum(p => p.Text.Trim().Length) <= ShortNoteCharacters) throw new ReadRefusedException(why.Code, $"附件《{refused.File}》：{why.Message}");
            draft.Warn("read.attachment-refused", $"附件《{refused.File}》未读入：{why.Message}");
        }
        return ManuscriptAssembler.Assemble(file, "eml", draft);
    }

    // A cover note is no manuscript: only the sign-off data in it counts.
    private static ReadManuscript CoverNote(string file, Draft draft)
    {
        var bag = new FieldBag();
        var lines = new DraftLines(draft.Blocks).Lines;
        foreach (var line in lines)
            if (FieldLine.Parse(line.Text) is { } found) bag.Add(found);
        return new ReadManuscript
        {
            File = file,
            Format = "eml",
            Title = MailBody.TitleOf(draft.Mail?.Subject ?? ""),
            Fields = bag.Fields,
            Paragraphs = [.. lines.Select(l => new ReadParagraph(l.Text))],
            Attachments = draft.Attachments,
            Warnings = draft.Warnings,
            OtherText = draft.OtherText,
            Mail = draft.Mail,
        };
    }
}
