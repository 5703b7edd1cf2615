using System.Security.Cryptography;

namespace Yaoqing.Documents.Reading;

/// <summary>Reads the files inside a mail or archive, and tells which of them is the manuscript itself.</summary>
internal static class ContainedFile
{
    public static ReadAttachment Read(string name, ReadOnlyMemory<byte> content, ReadLimits limits, Nesting nesting, string? mediaType = null)
    {
        var bare = FileNames.Bare(name);
        var digest = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        if (ImageHeader.Read(content.Span) is { } image)
        {
            var isTooLarge = image.Width > limits.MaxImageSide || image.Height > limits.MaxImageSide;
            var refused = isTooLarge ? new ReadManuscript { File = bare, Format = image.Format, Refused = new ReadRefusal("image.too-large", $"图片尺寸异常（{image.Width}×{image.Height} 像素），已拒收，请缩小后重新报送。") } : null;
            return new ReadAttachment(bare, image.Format, digest, content, refused);
        }
        var manuscript = ManuscriptReader.Read(bare, content, limits, nesting);
        if (manuscript.Refused is null && !MediaTypes.Fits(mediaType, manuscript.Format))
            manuscript = new ReadManuscript { File = bare, Format = manuscript.Format, Refused = new ReadRefusal("read.media-type-mismatch", $"附件声明的类型（{mediaType}）与内容（{manuscript.Format}）不符，已拒收，请重新添加附件后报送。") };
        return new ReadAttachment(bare, manuscript.Format, digest, content, manuscript);
    }

    /// <summary>The only readable manuscript among the attachments, or null when there is none or a choice.</summary>
    public static ReadManuscript? OnlyManuscript(IEnumerable<ReadAttachment> attachments)
    {
        var read = attachments.Select(a => a.Manuscript).OfType<ReadManuscript>().Where(m => m.Refused is null && m.Paragraphs.Count > 0).Take(2).ToList();
        return read.Count == 1 ? read[0] : null;
    }

    /// <summary>
    /// The container with the contained manuscript in the place of its own text. Fields that the container states itself
    /// complete those of the manuscript.
    /// </summary>
    public static ReadManuscript Promote(ReadManuscript container, ReadManuscript inner) => container with
    {
        Title = inner.Title.Length > 0 ? inner.Title : container.Title,
        Paragraphs = inner.Paragraphs,
        Tables = inner.Tables,
        Fields = inner.Fields.OrElse(container.Fields),
        OtherText = [.. container.OtherText, .. container.Paragraphs.Select(p => p.Text), .. inner.OtherText],
        Warnings = [.. container.Warnings, new ReadWarning("read.from-attachment", $"正文取自附件《{inner.File}》。"), .. inner.Warnings],
    };
}
