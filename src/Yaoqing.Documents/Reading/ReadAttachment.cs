namespace Yaoqing.Documents.Reading;

/// <summary>A file carried by a mail or an archive. Its bytes are handed on unchanged, whether or not they could be read.</summary>
/// <param name="Name">File name, folder parts removed.</param>
/// <param name="Format">Format told by the content.</param>
/// <param name="Sha256">Digest of <paramref name="Content"/>, lower-case hexadecimal.</param>
/// <param name="Content">The original bytes.</param>
/// <param name="Manuscript">What was read out of it, or its refusal; null for files that are kept but not read (images).</param>
public sealed record ReadAttachment(
    string Name, string Format, string Sha256, ReadOnlyMemory<byte> Content, ReadManuscript? Manuscript);
