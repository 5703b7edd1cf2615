using System.Globalization;
using CsCheck;

namespace Yaoqing.Review.Tests;

/// <summary>A number printed from a true relation, by rounding or by truncation, is never called inconsistent; a clearly wrong one is.</summary>
public sealed class ArithmeticProperties
{
    private static readonly Gen<(int Whole, int Part, int Decimals, bool Cut)> Shares = Gen.Select(Gen.Int[20, 5000], Gen.Int[1, 6000], Gen.Int[0, 2], Gen.Bool);

    [Fact]
    public void Rule_A01_由真实占比写出的百分数不报() =>
        Shares.Sample(given => Silent("A01", $"完成年度任务{given.Whole}户的{given.Part}户，占全年任务的{Print(given.Part * 100m / given.Whole, given.Decimals, given.Cut)}%。"));

    [Fact]
    public void Rule_A01_金额各自取整后的占比不报() =>
        Gen.Select(Gen.Decimal[1m, 90m], Gen.Decimal[1m, 90m], Gen.Bool, Gen.Bool).Sample(given =>
            Silent("A01", $"完成投资{Print(given.Item1, 2, given.Item3)}亿元，占年度计划{Print(given.Item2, 1, given.Item4)}亿元的{Print(given.Item1 * 100 / given.Item2, 1, given.Item3)}%。"));

    [Fact]
    public void Rule_A01_差出五个百分点的占比必报() =>
        Gen.Select(Gen.Int[50, 5000], Gen.Int[10, 4900]).Sample(given =>
            Check.Findings("A01", $"完成年度任务{given.Item1}户的{given.Item2}户，占全年任务的{Print(given.Item2 * 100m / given.Item1 + 5, 1, false)}%。").Count == 1);

    [Fact]
    public void Rule_A02_各项取整后的合计不报() =>
        Gen.Decimal[0.1m, 50m].Array[2, 5].Sample(parts =>
            Silent("A02", string.Join("，", parts.Select((part, i) => $"{"甲乙丙丁戊"[i]}镇投入{Print(part, 2, false)}亿元")) + $"，合计{Print(parts.Sum(), 1, false)}亿元。"));

    [Fact]
    public void Rule_A03_由真实增幅写出的百分数不报() =>
        Gen.Select(Gen.Int[10, 3000], Gen.Int[1, 3000], Gen.Int[0, 2], Gen.Bool).Sample(given =>
            Silent("A03", $"规上企业由{given.Item1}家增至{given.Item1 + given.Item2}家，增长{Print(given.Item2 * 100m / given.Item1, given.Item3, given.Item4)}%。"));

    [Fact]
    public void Rule_A03_除错基数必报() =>
        Gen.Select(Gen.Int[100, 3000], Gen.Int[30, 100]).Sample(given =>
            Check.Findings("A03", $"规上企业由{given.Item1}家增至{given.Item1 + (given.Item1 * given.Item2 / 100)}家，增长{Print(given.Item1 * given.Item2 / 100 * 100m / (given.Item1 + (given.Item1 * given.Item2 / 100)), 1, false)}%。").Count == 1);

    [Fact]
    public void Rule_A12_由真实平均数写出的数不报() =>
        Gen.Select(Gen.Int[3, 3000], Gen.Int[10, 90000], Gen.Int[0, 2], Gen.Bool).Sample(given =>
            Silent("A12", $"发放奖补{given.Item2}万元，惠及{given.Item1}户，户均{Print((decimal)given.Item2 / given.Item1, given.Item3, given.Item4)}万元。"));

    [Fact]
    public void Rule_A13_真实剩余数不报_错数必报() =>
        Gen.Select(Gen.Int[10, 3000], Gen.Int[1, 9], Gen.Int[1, 50]).Sample(given =>
            Silent("A13", $"排查隐患{given.Item1}处，已整改{given.Item2}处，剩余{given.Item1 - given.Item2}处。")
            && Check.Findings("A13", $"排查隐患{given.Item1}处，已整改{given.Item2}处，剩余{given.Item1 - given.Item2 + given.Item3}处。").Count == 1);

    [Fact]
    public void Rule_A16_由真实时限写出的压缩比例不报() =>
        Gen.Select(Gen.Int[2, 60], Gen.Int[1, 59], Gen.Int[0, 1], Gen.Bool).Where(given => given.Item2 < given.Item1).Sample(given =>
            Silent("A16", $"审批时限由{given.Item1}个工作日压缩至{given.Item2}个工作日，压缩{Print((given.Item1 - given.Item2) * 100m / given.Item1, given.Item3, given.Item4)}%。"));

    [Fact]
    public void Rule_A23_两个百分数之差不报() =>
        Gen.Select(Gen.Decimal[10m, 60m], Gen.Decimal[0.1m, 30m], Gen.Bool).Sample(given =>
            Silent("A23", $"参保率由{Print(given.Item1, 2, given.Item3)}%提高到{Print(given.Item1 + given.Item2, 2, given.Item3)}%，提高{Print(given.Item2, 1, false)}个百分点。"));

    [Fact]
    public void Rule_A05_由真实份额写出的占比不报() =>
        Gen.Select(Gen.Int[1, 5000].Array[3, 6], Gen.Int[0, 2], Gen.Bool).Sample(given =>
        {
            var whole = (decimal)given.Item1.Sum();
            return Silent("A05", "收入构成中，" + string.Join("、", given.Item1.Select((part, i) => $"{"甲乙丙丁戊己"[i]}类占{Print(part * 100 / whole, given.Item2, given.Item3)}%")) + "。");
        });

    [Fact]
    public void Rule_A06_由真实倍数写出的说法不报() =>
        Gen.Select(Gen.Int[3, 900], Gen.Decimal[1.1m, 9m], Gen.Int[0, 2], Gen.Bool).Sample(given =>
        {
            var to = (int)(given.Item1 * given.Item2) + 1;
            return Silent("A06", $"合作社由{given.Item1}家增加到{to}家，增加{Print((decimal)to / given.Item1 - 1, given.Item3, given.Item4)}倍。")
                && Silent("A06", $"合作社由{given.Item1}家增加到{to}家，是原来的{Print((decimal)to / given.Item1, given.Item3, given.Item4)}倍。");
        });

    [Fact]
    public void Rule_A07_名次在参评个数之内不报() =>
        Gen.Select(Gen.Int[2, 60], Gen.Int[1, 60]).Where(given => given.Item2 <= given.Item1).Sample(given => Silent("A07", $"综合得分居全县{given.Item1}个乡镇第{given.Item2}位。"));

    [Fact]
    public void Rule_A08_同一金额换单位写不报() =>
        Gen.Select(Gen.Decimal[1m, 900m], Gen.Int[1, 4], Gen.Int[0, 2], Gen.Bool).Sample(given =>
            Silent("A08", $"总投资{Print(given.Item1, given.Item2, given.Item4)}亿元（{Print(given.Item1 * 10_000, given.Item3, given.Item4)}万元）。"));

    [Fact]
    public void Rule_A11_单量乘数量的真实结果不报() =>
        Gen.Select(Gen.Int[2, 3000], Gen.Int[1, 900], Gen.Int[1, 3], Gen.Bool).Sample(given =>
            Silent("A11", $"补助{given.Item1}户，每户{given.Item2}元，共{Print(given.Item1 * given.Item2 / 10_000m, given.Item3 + 1, given.Item4)}万元。"));

    [Fact]
    public void Rule_A22_按月份算的序时进度不报() =>
        Gen.Select(Gen.Int[1, 11], Gen.Decimal[0.5m, 30m], Gen.Int[1, 2], Gen.Bool).Sample(given =>
            Silent("A22", $"截至{given.Item1}月底，投资完成{Print((given.Item1 * 100m / 12) + given.Item2, given.Item3, given.Item4)}%，高于序时进度{Print(given.Item2, given.Item3, given.Item4)}个百分点。"));

    [Fact]
    public void Rule_A24_加权得出的总增速不报() =>
        Gen.Select(Gen.Decimal[5m, 90m].Array[2, 4], Gen.Decimal[-0.2m, 0.4m].Array[4], Gen.Bool).Sample(given =>
        {
            var now = given.Item1.Select((before, i) => before * (1 + given.Item2[i])).ToArray();
            var parts = now.Select((value, i) => $"{"甲乙丙丁"[i]}税{Print(value, 2, given.Item3)}亿元，{Move(given.Item2[i], given.Item3)}");
            return Silent("A24", $"完成税收{Print(now.Sum(), 2, given.Item3)}亿元，{Move(now.Sum() / given.Item1.Sum() - 1, given.Item3)}，其中{string.Join("，", parts)}。");
        });

    [Fact]
    public void Rule_A25_由整数基数写出的增幅不报() =>
        Gen.Select(Gen.Int[10, 900], Gen.Int[1, 900], Gen.Bool).Sample(given =>
            Silent("A25", $"新增经营主体{given.Item1 + given.Item2}个，同比增长{Print(given.Item2 * 100m / given.Item1, 2, given.Item3)}%。"));

    [Fact]
    public void Rule_A26_前后个数相同不报() =>
        Gen.Int[1, 900].Array[2, 6].Sample(counts =>
            Silent("A26", string.Join("、", counts.Select((_, i) => $"{"青白柳云枣松"[i]}溪镇")) + "分别完成" + string.Join("、", counts.Select(count => $"{count}户")) + "。"));

    [Fact]
    public void Rule_A27_由真实年均增速写出的不报() =>
        Gen.Select(Gen.Int[100, 900], Gen.Decimal[0.01m, 0.6m], Gen.Int[2, 6], Gen.Bool).Sample(given =>
        {
            var to = (decimal)given.Item1;
            for (var i = 0; i < given.Item3; i++) to *= 1 + given.Item2;
            return Silent("A27", $"产值由{2026 - given.Item3}年的{given.Item1}.00亿元增加到2026年的{Print(to, 2, given.Item4)}亿元，年均增长{Print(given.Item2 * 100, 1, given.Item4)}%。");
        });

    private static string Move(decimal rate, bool cut) => $"{(rate < 0 ? "下降" : "增长")}{Print(Math.Abs(rate) * 100, 1, cut)}%";

    [Fact]
    public void Rule_A01_截位的结果算一致并注明()
    {
        var relation = Assert.Single(Check.Agreeing("A01", "完成市下达目标150分的175分，占全年任务的116%。"));
        Assert.Contains("截位", relation.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_A01_意见写明算式和应为()
    {
        var finding = Check.Single("A01", "已完成年度目标任务300分的255分，占全年任务的95%。");
        Assert.Equal("255分÷300分", finding.Evidence["算式"]);
        Assert.Equal("85%", finding.Evidence["应为"]);
    }

    private static bool Silent(string rule, string body)
    {
        var findings = Check.Findings(rule, body);
        return findings.Count == 0 ? true : throw new InvalidOperationException($"{body} → {findings[0].Message}");
    }

    private static string Print(decimal value, int decimals, bool cut)
    {
        var scale = (decimal)Math.Pow(10, decimals);
        var printed = cut ? Math.Truncate(value * scale) / scale : Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return printed.ToString("F" + decimals, CultureInfo.InvariantCulture);
    }
}
