namespace Yaoqing.Review.Rules.Wording;

/// <summary>Family names that seldom begin another word; enough to recognise most names after a cue such as a post.</summary>
internal static class Surnames
{
    private const string Common = "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯邓曹彭曾肖萧田董袁潘蒋蔡余杜叶魏苏吕丁沈姚卢姜崔谭陆汪范廖邹熊孟秦薛侯雷龙段郝邵钱汤尹黎贺龚文许傅钟戴贾夏任廖阎江史顾侯龙万覃武";

    public static bool IsOne(char c) => Common.Contains(c, StringComparison.Ordinal);
}
