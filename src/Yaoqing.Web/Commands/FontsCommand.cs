using System.CommandLine;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Web.Commands;

/// <summary><c>yaoqing fonts</c>: what each office face becomes on this machine, and which faces are there. Exit 0 PDF can be written, 3 not.</summary>
internal static class FontsCommand
{
    private const int Ready = 0, NoFont = 3;

    internal static Command Create()
    {
        var all = new Option<bool>("--all") { Description = "列出本机全部字体，不只是中文字体" };
        var folders = new Option<string[]>("--font-folder") { Description = "另外查找字体的文件夹，可多次给出", DefaultValueFactory = _ => [] };
        var command = new Command("fonts", "查看本机字体：公文字体用什么代替，能否生成 PDF 和 OFD") { all, folders };
        command.SetAction(parsed => Run(FontSet.FromMachine(parsed.GetValue(folders) ?? []), parsed.GetValue(all)));
        return command;
    }

    private static int Run(FontSet fonts, bool all)
    {
        Console.WriteLine("公文字体：");
        foreach (var font in fonts.Resolve(IssueStyle.Default))
            Console.WriteLine($"  {font.Requested}：{Describe(font)}");
        var files = fonts.Faces.Where(face => all || face.CoversChinese).GroupBy(face => face.Path).ToList();
        Console.WriteLine(all ? $"本机字体文件（{files.Count}）：" : $"本机中文字体文件（{files.Count}）：");
        foreach (var file in files)
            Console.WriteLine($"  {NameOf([.. file])}  {Kind(file.First())}  {file.Key}");
        if (fonts.HasChineseTrueType)
            return Ready;
        Console.WriteLine("没有可嵌入的中文 TrueType 字体，不能生成 PDF 和 OFD。请安装办公字体（仿宋_GB2312、楷体_GB2312、黑体、方正小标宋简体），或在 Debian 上安装 fonts-arphic-gkai00mp（楷体）、fonts-arphic-gbsn00lp（宋体）、fonts-wqy-zenhei（黑体）。");
        return NoFont;
    }

    // A collection is named by its face for simplified Chinese.
    private static string NameOf(IReadOnlyList<FontFaceInfo> faces)
    {
        var face = faces.FirstOrDefault(candidate => candidate.DisplayName.EndsWith(" SC", StringComparison.Ordinal)) ?? faces[0];
        return faces.Count == 1 ? face.DisplayName : $"{face.DisplayName} 等{faces.Count}种";
    }

    private static string Describe(FontResolution font) => font switch
    {
        { Used: null } => "没有，也没有可代替的",
        { IsExact: true } => $"有（{font.Used.DisplayName}）",
        _ => $"没有，用 {font.Used.DisplayName} 代替",
    };

    private static string Kind(FontFaceInfo face) => face switch
    {
        { IsTrueType: false } => "CFF（只作预览）",
        { MayEmbed: false } => "TrueType（不许嵌入）",
        _ => "TrueType（可嵌入）",
    };
}
