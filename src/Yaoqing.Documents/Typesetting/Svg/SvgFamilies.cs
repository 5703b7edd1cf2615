namespace Yaoqing.Documents.Typesetting;

/// <summary>What a viewer's browser may use for an office's face, nearest first.</summary>
internal static class SvgFamilies
{
    public static string Of(string name)
    {
        var others = name switch
        {
            _ when name.Contains("小标宋") => "FZXiaoBiaoSong-B05S, STZhongsong, 华文中宋, SimSun, 'Noto Serif CJK SC', 'Source Han Serif SC'",
            _ when name.Contains("仿宋") => "仿宋, FangSong, STFangsong, 华文仿宋, 'Noto Serif CJK SC', 'Source Han Serif SC'",
            _ when name.Contains("楷体") => "楷体, KaiTi, STKaiti, 华文楷体, 'AR PL KaitiM GB', 'LXGW WenKai', 'Noto Serif CJK SC'",
            _ when name.Contains("黑体") => "SimHei, STHeiti, 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC'",
            _ when name.Contains('宋') => "SimSun, STSong, 'Noto Serif CJK SC'",
            _ => "'Liberation Serif', 'Noto Serif CJK SC'",
        };
        var generic = name.Contains("黑体") ? "sans-serif" : "serif";
        return $"'{name.Replace("'", "")}', {others}, {generic}";
    }
}
