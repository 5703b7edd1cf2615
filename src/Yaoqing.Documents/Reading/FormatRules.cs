namespace Yaoqing.Documents.Reading;

/// <summary>Which formats are taken, what each other one is told, and that a name must not lie about the content.</summary>
internal static class FormatRules
{
    private static readonly Dictionary<string, string[]> ByExtension = new()
    {
        ["docx"] = ["docx"],
        ["doc"] = ["doc"],
        ["wps"] = ["wps"],
        ["rtf"] = ["rtf"],
        ["txt"] = ["txt"],
        ["eml"] = ["eml"],
        ["pdf"] = ["pdf"],
        ["zip"] = ["zip"],
    };

    private static readonly Dictionary<string, string> Advice = new()
    {
        ["ofd"] = "暂不能读取 OFD 版式文件，请报送 Word（docx）或 WPS 文字稿。",
        ["odt"] = "暂不能读取 ODT 文件，请另存为 docx 后重新报送。",
        ["msg"] = "暂不能读取 Outlook 的 msg 邮件，请另存为 eml 或直接报送其中的附件。",
        ["xlsx"] = "电子表格不能作为稿件，请用 Word（docx）报送文字稿。",
        ["xls"] = "电子表格不能作为稿件，请用 Word（docx）报送文字稿。",
        ["pptx"] = "演示文稿不能作为稿件，请用 Word（docx）报送文字稿。",
        ["ppt"] = "演示文稿不能作为稿件，请用 Word（docx）报送文字稿。",
        ["rar"] = "不能读取 rar 压缩包，请改用 zip，或直接报送 Word（docx）文件。",
        ["7z"] = "不能读取 7z 压缩包，请改用 zip，或直接报送 Word（docx）文件。",
        ["gz"] = "不能读取 gz 压缩包，请改用 zip，或直接报送 Word（docx）文件。",
        ["exe"] = "这是可执行程序，已拒收。请报送 Word（docx）文字稿。",
        ["html"] = "网页文件不能作为稿件，请复制到 Word 另存为 docx 后报送。",
        ["xml"] = "XML 文件不能作为稿件，请用 Word 或 WPS 另存为 docx 后报送。",
        ["ole"] = "无法识别的旧格式文件，请用 Word 或 WPS 另存为 docx 后报送。",
        ["unknown"] = "无法识别的文件格式，请用 docx、doc、wps、pdf、txt 或 eml 报送。",
    };

    public static bool IsImage(string format) => format is "png" or "jpg" or "gif" or "bmp" or "tif";

    public static void Check(string name, string format)
    {
        var extension = FileNames.Extension(name);
        if (extension is "docm" or "dotm") throw Macros();
        if (format == "docx-encrypted") throw new ReadRefusedException("docx.encrypted", "文件设有打开密码，无法读取。请去掉密码后重新报送。");
        if (ByExtension.TryGetValue(extension, out var formats) && !formats.Contains(format))
            throw new ReadRefusedException("read.extension-mismatch", $"文件扩展名是 .{extension}，内容却是 {Named(format)}，已拒收。请用 Word 或 WPS 打开后另存为 docx 重新报送。");
        if (IsImage(format)) throw new ReadRefusedException("image.needs-text", "图片不能作为稿件，请报送可编辑的文字稿（docx）；签批单照片请作为附件上传。");
        if (Advice.TryGetValue(format, out var advice)) throw new ReadRefusedException(format is "unknown" or "ole" or "exe" ? "read.unknown-format" : "read.format-not-taken", advice);
        if (extension.Length > 0 && !ByExtension.ContainsKey(extension) && format == "txt" && extension is not ("text" or "md" or "log"))
            throw new ReadRefusedException("read.unknown-format", Advice["unknown"]);
    }

    public static ReadRefusedException Macros() =>
        new("docx.macros", "文件带有宏，已拒收。请另存为不含宏的 docx 后重新报送。");

    private static string Named(string format) => format switch
    {
        "txt" => "纯文本",
        "exe" => "可执行程序",
        "unknown" or "ole" => "其他格式",
        "html" => "网页",
        _ when IsImage(format) => "图片",
        _ => format,
    };
}
