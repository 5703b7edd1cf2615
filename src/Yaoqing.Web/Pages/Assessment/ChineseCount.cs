namespace Yaoqing.Web.Pages.Assessment;

/// <summary>Small counts as they are written in 前三名; larger ones in figures.</summary>
internal static class ChineseCount
{
    internal static string Of(int count) => count is >= 1 and <= 10 ? "一二三四五六七八九十".Substring(count - 1, 1) : $" {count} ";
}
