using System.Globalization;
using CsCheck;

namespace Yaoqing.Review.Tests;

/// <summary>A relation is judged alike in every unit and scale: nothing is cut off for being large.</summary>
public sealed class ScaleProperties
{
    private static readonly string[] Scales = ["", "百", "千", "万", "百万", "千万", "亿", "百亿", "千亿", "万亿"];
    private static readonly string[] Units = ["元", "美元", "吨", "公斤", "斤", "克", "亩", "公顷", "平方公里", "平方米", "公里", "米", "立方米", "千瓦时", "兆瓦", "千瓦", "户", "人", "头", "件"];
    private static readonly Gen<string> Measures = Gen.Select(Gen.Int[0, Scales.Length - 1], Gen.Int[0, Units.Length - 1])
        .Where((scale, unit) => scale < 6 || Units[unit] is "元" or "立方米" or "千瓦时") // nobody has a thousand 亿 of square kilometres
        .Select((scale, unit) => Scales[scale] + Units[unit]);

    [Fact]
    public void Rule_A01_任何单位和数量级_真的不报假的报() =>
        Gen.Select(Measures, Gen.Decimal[1m, 900m], Gen.Decimal[20m, 900m]).Sample(given =>
        {
            var (part, whole) = (Math.Round(given.Item2, 1), Math.Round(given.Item3, 1));
            var share = part / whole * 100;
            if (share is < 5 or > 95 || Math.Abs(10_000 / share - share * 1.5m) < 1) return true; // the wrong share would be that of the whole in the part
            return Judged("A01", $"完成收购{P(part)}{given.Item1}，占年度计划{P(whole)}{given.Item1}的{P(share)}%。", $"完成收购{P(part)}{given.Item1}，占年度计划{P(whole)}{given.Item1}的{P(share * 1.5m)}%。");
        }, iter: 2000);

    [Fact]
    public void Rule_A03_任何单位和数量级_真的不报假的报() =>
        Gen.Select(Measures, Gen.Decimal[20m, 900m], Gen.Decimal[1.1m, 3m]).Sample(given =>
        {
            var (from, to) = (Math.Round(given.Item2, 1), Math.Round(given.Item2 * given.Item3, 1));
            var growth = (to / from - 1) * 100;
            return Judged("A03", $"存粮由{P(from)}{given.Item1}增加到{P(to)}{given.Item1}，增长{P(growth)}%。", $"存粮由{P(from)}{given.Item1}增加到{P(to)}{given.Item1}，增长{P(growth * 1.5m + 5)}%。");
        }, iter: 2000);

    [Theory]
    [InlineData("完成粮食收购18.6万吨，占年度计划32万吨的58.1%。")]
    [InlineData("存粮由12.6万吨增加到18.6万吨，增长47.6%。")]
    [InlineData("完成投资1860亿元，占年度计划3200亿元的58.1%。")]
    public void 大数不误报(string body) => Assert.DoesNotContain(new Reviewer(SampleCounty.Rules).Review(new Manuscript("", body)).Findings, finding => finding.Rule[0] == 'A');

    [Fact]
    public void 改法按真实的数写_不为迁就原来的位数失真()
    {
        var finding = Check.Single("A12", "减免税款1860万元，惠及企业3100户，户均6万元。");
        Assert.Equal("0.6万元", Assert.Single(finding.Suggestions));
    }

    private static bool Judged(string rule, string right, string wrong)
    {
        if (Check.Findings(rule, right) is [var alarm, ..]) throw new InvalidOperationException($"{right} → {alarm.Message}");
        return Check.Findings(rule, wrong).Count == 1 ? true : throw new InvalidOperationException($"未报：{wrong}");
    }

    private static string P(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("F1", CultureInfo.InvariantCulture);
}
