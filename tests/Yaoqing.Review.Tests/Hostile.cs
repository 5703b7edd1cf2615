namespace Yaoqing.Review.Tests;

/// <summary>Texts that break careless scanners.</summary>
internal static class Hostile
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "", " ", "\n", "\n\n\n", "\0", "\uFEFF", "\uD840", "\uDC00\uD840", "一", "第", "（", "“", "%", "0", "9", "年", "占", "其中", "。。。", "，，，", "……",
        "99999999999999999999999999999999999999亿元，占999999999999999999999999999%", "0%，占0户的0%", "1/0", "-1", "1.", ".5", "1.2.3.4", "1,2,3,4", "1-2-3-4",
        "13月32日", "0000年00月00日", "81月至2026年3（月", "9999年99月99日", "二〇二四年十三月", "一二三四五六七八九十百千万亿零〇两半", "十十十", "亿亿亿", "万亿万亿万亿",
        new string('占', 3000), new string('9', 3000), new string('（', 3000), new string('，', 3000), new string('“', 3000), new string('一', 3000), new string(' ', 3000),
        string.Concat(Enumerable.Repeat("其中3户，", 1000)), string.Concat(Enumerable.Repeat("占5%、", 1000)), string.Concat(Enumerable.Repeat("一是", 1000)),
        string.Concat(Enumerable.Repeat("第一，", 1000)), string.Concat(Enumerable.Repeat("1-", 1000)), string.Concat(Enumerable.Repeat("2024年", 1000)), "合计由至增长分别为、、、",
        "🌾e\u0301👨‍👩‍👧\u200B\u202E", "由0增至0，增长0%", "100户，户均0万元，共0万元", "增长-8.92%", "9999999999999万亿平方公里，占9999999999999万亿公顷的5%",
    ];
}
