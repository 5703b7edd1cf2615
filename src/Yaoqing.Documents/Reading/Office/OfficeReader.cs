using Yaoqing.Documents.Reading.Word;

namespace Yaoqing.Documents.Reading.Office;

/// <summary>doc, wps and rtf: turned into docx by LibreOffice in a process of its own, then read as docx.</summary>
internal static class OfficeReader
{
    public static Draft Read(string format, ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        if (format != "rtf") RefuseBeforeOpening(OleDirectory.Read(bytes));
        if (OfficeProgram.Find(limits.OfficeProgram) is not { } program)
            throw new ReadRefusedException("doc.needs-libreoffice", $"本机没有安装 LibreOffice，不能读取 {format} 文件。请用 Word 或 WPS 另存为 docx 后重新报送，或请管理员安装 libreoffice-writer-nogui。");
        var docx = OfficeConversion.ToDocx(program, format, bytes, limits.OfficeTimeout);
        var draft = WordReader.Read(docx, limits);
        if (format == "rtf" && HasForeignContent(bytes.Span)) draft.Warn("docx.embedded-object", "文件内嵌有其他文件或对象（如表格、程序），未读入；需要时请单独报送。");
        draft.Warn("doc.converted", $"{format} 文件经 LibreOffice 转换后读入，请核对编号和表格。");
        return draft;
    }

    private static bool HasForeignContent(ReadOnlySpan<byte> rtf) =>
        rtf.IndexOf("\\objdata"u8) >= 0 || rtf.IndexOf("\\objautlink"u8) >= 0 || rtf.IndexOf("\\template"u8) >= 0 || rtf.IndexOf("INCLUDEPICTURE"u8) >= 0;

    private static void RefuseBeforeOpening(OleDirectory ole)
    {
        if (ole.HasMacros) throw new ReadRefusedException("doc.macros", "文件带有宏，已拒收。请另存为不含宏的 docx 后重新报送。");
        if (ole.IsEncryptedWord) throw new ReadRefusedException("doc.encrypted", "文件设有打开密码，无法读取。请去掉密码后重新报送。");
    }
}

/// <summary>Where LibreOffice is on this machine.</summary>
internal static class OfficeProgram
{
    /// <summary>The given program, or soffice on PATH or in its usual places; null when there is none.</summary>
    public static string? Find(string? given)
    {
        if (given is not null) return given.Length > 0 && File.Exists(given) ? given : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(["/usr/bin", "/usr/local/bin", "/opt/libreoffice/program", @"C:\Program Files\LibreOffice\program"]);
        var name = OperatingSystem.IsWindows() ? "soffice.exe" : "soffice";
        return folders.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);
    }
}
