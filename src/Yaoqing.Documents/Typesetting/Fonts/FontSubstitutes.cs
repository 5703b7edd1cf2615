namespace Yaoqing.Documents.Typesetting;

/// <summary>Which face stands in for which: first the same design under another name, then the nearest design that machines tend to have.</summary>
internal static class FontSubstitutes
{
    // One design under several names: taking one for the other is no substitution.
    private static readonly string[][] SameDesign =
    [
        ["仿宋_GB2312", "仿宋", "FangSong", "FangSong_GB2312"],
        ["楷体_GB2312", "楷体", "KaiTi", "KaiTi_GB2312"],
        ["黑体", "SimHei"],
        ["宋体", "SimSun"],
        ["方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "FZXBSJW--GB1-0"],
    ];

    private static readonly string[] Songti = ["宋体", "SimSun", "NSimSun", "新宋体", "华文宋体", "STSong", "AR PL SungtiL GB", "AR PL UMing CN", "AR PL UMing HK"];
    private static readonly string[] Kaiti = ["楷体_GB2312", "楷体", "KaiTi", "华文楷体", "STKaiti", "AR PL KaitiM GB", "AR PL UKai CN", "LXGW WenKai", "霞鹜文楷"];
    private static readonly string[] Fangsong = ["仿宋_GB2312", "仿宋", "FangSong", "华文仿宋", "STFangsong", "方正仿宋_GBK", "方正仿宋简体", "朱雀仿宋", "Zhuque Fangsong"];
    private static readonly string[] Heiti =
    [
        "黑体", "SimHei", "方正黑体_GBK", "华文黑体", "STHeiti", "微软雅黑", "Microsoft YaHei", "WenQuanYi Zen Hei", "文泉驿正黑", "WenQuanYi Micro Hei", "Droid Sans Fallback",
    ];

    private static readonly string[] XiaoBiaoSong = ["方正小标宋简体", "方正小标宋_GBK", "华文中宋", "STZhongsong"];

    // Only faces of the same widths. A wider one (DejaVu Serif) would stand out and break lines elsewhere: the Chinese face's own digits are nearer.
    private static readonly string[] Roman = ["Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman", "Nimbus Roman No9 L", "TeX Gyre Termes", "FreeSerif"];

    public static bool AreSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase)
        || SameDesign.Any(names => names.Contains(a, StringComparer.OrdinalIgnoreCase) && names.Contains(b, StringComparer.OrdinalIgnoreCase));

    public static IEnumerable<string> SameAs(string name) => SameDesign.FirstOrDefault(names => names.Contains(name, StringComparer.OrdinalIgnoreCase)) ?? [];

    public static IEnumerable<string> For(FaceRole face) => face switch
    {
        FaceRole.Body => [.. Fangsong, .. Songti, .. Kaiti, .. Heiti],
        FaceRole.Title => [.. XiaoBiaoSong, .. Songti, .. Heiti, .. Kaiti],
        FaceRole.Heading => [.. Heiti, .. XiaoBiaoSong, .. Songti, .. Kaiti],
        FaceRole.Subheading => [.. Kaiti, .. Fangsong, .. Songti, .. Heiti],
        FaceRole.PageNumber => [.. Songti, .. Fangsong, .. Kaiti, .. Heiti],
    };

    public static IEnumerable<string> Latin => Roman;

    /// <summary>A stand-in for 小标宋 and 黑体 that is not bold itself is drawn with a heavier line, so that titles and headings stand out.</summary>
    public static bool NeedsWeight(FaceRole face, FontFaceInfo used) =>
        face is FaceRole.Title or FaceRole.Heading && !used.IsBold && !used.Names.Any(name => (face is FaceRole.Heading ? Heiti : XiaoBiaoSong).Contains(name, StringComparer.OrdinalIgnoreCase));
}
