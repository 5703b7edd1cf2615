namespace Yaoqing.Documents.Typesetting;

/// <summary>成文日期: Arabic digits, full year, month and day not zero-filled (GB/T 9704-2012 第 7.3.5.4 条).</summary>
internal static class ChineseDate
{
    public static string Of(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
}
