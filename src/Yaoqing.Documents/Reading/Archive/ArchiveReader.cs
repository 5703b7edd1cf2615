using Yaoqing.Documents.Shared;

namespace Yaoqing.Documents.Reading.Archive;

/// <summary>zip: every file in it is read on its own; an archive in it is refused. A single manuscript becomes the archive's text.</summary>
internal static class ArchiveReader
{
    public static ReadManuscript Read(string file, ReadOnlyMemory<byte> bytes, ReadLimits limits, Nesting nesting)
    {
        if (!nesting.MayOpenArchive) throw new ReadRefusedException("zip.nested", "压缩包里还有压缩包，已拒收。请解开后重新报送。");
        var zip = SafeZip.Open(bytes, new ZipLimits(limits.MaxZipEntries, limits.MaxZipBytes, limits.MaxZipRatio, limits.RatioGraceBytes));
        if (zip.Entries.Any(e => e.IsEncrypted)) throw new ReadRefusedException("zip.encrypted", "压缩包设有密码，请去掉密码后重新报送。");
        var files = zip.Entries.Where(e => !IsLitter(e.Name)).ToList();
        if (files.Count == 0) throw new ReadRefusedException("zip.empty", "压缩包是空的，请检查后重新报送。");
        if (files.Count > limits.MaxAttachments) throw new ReadRefusedException("zip.too-many-entries", $"压缩包内文件多于 {limits.MaxAttachments} 个，请精简后重新报送。");
        var attachments = files.ConvertAll(e => ContainedFile.Read(e.Name, zip.Read(e), limits, nesting.InsideArchive));
        var archive = new ReadManuscript { File = file, Format = "zip", Attachments = attachments, OtherText = [.. files.Select(e => e.Name)] };
        if (ContainedFile.OnlyManuscript(attachments) is { } inner) return ContainedFile.Promote(archive, inner);
        return attachments.Exists(a => a.Manuscript is { Refused: null })
            ? archive with { Warnings = [new ReadWarning(ReadManuscript.SeveralManuscripts, $"压缩包内有 {attachments.Count} 个文件，请逐个选取作为稿件。")] }
            : throw NothingReadable(attachments);
    }

    private static ReadRefusedException NothingReadable(List<ReadAttachment> attachments) =>
        attachments.Count == 1 && attachments[0].Manuscript?.Refused is { } reason
            ? new ReadRefusedException(reason.Code, reason.Message)
            : new ReadRefusedException("zip.nothing-readable", "压缩包里没有可读的稿件，请直接报送 Word（docx）文件。");

    private static bool IsLitter(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.EndsWith("/.DS_Store", StringComparison.Ordinal) || name is ".DS_Store" || name.EndsWith("Thumbs.db", StringComparison.OrdinalIgnoreCase);
}
