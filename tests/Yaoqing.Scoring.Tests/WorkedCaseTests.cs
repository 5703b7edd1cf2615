using Xunit;

namespace Yaoqing.Scoring.Tests;

/// <summary>The worked cases of design 05 §5.5 in the sample schemes, pinned by number: neither case nor figure may go missing. G1, G4–G7 are in LedgerTests, RankerTests, FractionTests.</summary>
public sealed class WorkedCaseTests
{
    [Theory]
    [InlineData("H1", "m01-lianyungang", "一条信息入市刊、选报省、省刊采用、省领导批示", "65")]
    [InlineData("H1 就高", "m01-max", "一条信息入市刊、选报省、省刊采用、省领导批示", "62")]
    [InlineData("H2", "m01-lianyungang", "十条昨日情况、四条简讯、一条昨日情况和一条政务建议各获市领导批示", "72")]
    [InlineData("H3", "m02-guangyuan", "约稿采用只计约稿分", "28.5")]
    [InlineData("H4", "m03-quzhou", "三家联合的专报，转报后省里给六分", "5", "5", "5")]
    [InlineData("H6", "m13-bureau-sections", "报送十四条，单条三条、综合一条", "18")]
    [InlineData("H6 满十五条", "m13-bureau-sections", "再报一条未采用，满十五条", "68")]
    [InlineData("H7", "m15-lianshi", "月报三条，采用两条（一条问题类并获镇领导批示），另有一件突发迟报", "20")]
    [InlineData("H8", "m16-approval-bureau", "迟报一次、少两条、约稿一次、采用率四分之一、区采用一条", "14")]
    [InlineData("H9", "m17-chengdu-town", "约稿完成两次、未完成一次，县级市采用一条", "13")]
    [InlineData("H14", "m19-court", "五人部门，十二条简讯、两份简报、三条信息，恰好完成", "30")]
    [InlineData("H16", "m07-commission-veto", "两次约稿未报，其余二百一十分归零", "0")]
    public void 设计文件里的算例_都在样例里_都算得对(string number, string sample, string name, params string[] expected)
    {
        var scheme = Samples.Scheme(sample);
        var one = scheme.Cases.Single(c => c.Name == name);
        Assert.Equal(expected, one.Points.Values.Select(p => p.ToString()));
        Assert.True(CaseRunner.Run(scheme).Single(c => c.Name == name).Holds, number);
    }

    [Fact]
    public void 每份办法都能在样例里找到() => Assert.All(
        [
            "m01", "m02", "m03", "m04", "m06", "m07", "m08", "m09", "m10", "m11", "m12", "m13", "m14", "m15", "m16", "m17", "m19", "m21", "m23", "m24", "m26",
            "m30", "m31", "m32", "m33", "m34", "m35", "m36", "m40",
        ],
        m => Assert.Contains(SampleSchemesTests.Names, n => n.StartsWith(m + "-", StringComparison.Ordinal)));

    [Fact]
    public void 约稿采用只计约稿分_不再计刊物分_H3()
    {
        var report = Score(Samples.Scheme("m02-guangyuan"), """
            - {id: a, kind: commission-done, unit: 甲, item: 约, happened: 2008-03-01}
            - {id: b, kind: adopted, unit: 甲, item: 约, periodical: 政务晨讯, tags: [约稿], happened: 2008-03-02}
            """);
        Assert.Equal("5", report.Points("甲"));
    }

    [Fact]
    public void 合格与否看季总分_H8() => Assert.True(Score(Samples.Scheme("m16-approval-bureau"), """
        units: [某科]
        facts:
          - {id: a, kind: submitted, unit: 某科, count: 4, happened: 2026-02-01}
          - {id: b, kind: offence, unit: 某科, offence: 迟报, happened: 2026-02-01}
          - {id: c, kind: commission-done, unit: 某科, happened: 2026-02-01}
          - {id: d, kind: adopted, unit: 某科, level: 区, happened: 2026-02-10}
        """, "2026-01..2026-03").Unit("某科").Passed);

    [Fact]
    public void 年中修订的三版办法_同一年里各用各的()
    {
        Scheme[] versions = [Samples.Scheme("anhe-party"), Samples.Scheme("county-party-full"), Samples.Scheme("anhe-party-2026-07")];
        Assert.Single(versions.Select(v => v.Name).Distinct());
        var report = Given.Score(versions, """
            units: [{name: 云溪镇, group: 驻外}]
            closed: {2026-06: 2026-07-06}
            facts:
              - {id: a, kind: 采用, unit: 云溪镇, periodical: 临江要情, happened: 2026-06-30}
              - {id: b, kind: 采用, unit: 云溪镇, periodical: 临江要情, happened: 2026-07-01}
              - {id: c, kind: 采用, unit: 云溪镇, periodical: 安和要情, happened: 2026-07-02}
              - {id: d, kind: 采用, unit: 云溪镇, periodical: 安和信息, happened: 2026-06-20, recorded: 2026-08-03}
              - {id: e, kind: 采用, unit: 云溪镇, periodical: 临江要情, happened: 2025-12-30}
            """, "2025-12..2026-08");
        Assert.Equal(["2025-12 上级采用.市 10", "2026-06 上级采用.市 12", "2026-07 上级采用.市 14", "2026-07 县级采用 4", "2026-08 县级采用 4 补2026-06"],
            report.Lines("云溪镇").Where(l => !l.Contains("月报送", StringComparison.Ordinal)));
    }

    private static ScoreReport Score(Scheme scheme, string facts, string? period = null) => Given.Score([scheme], facts, period);
}
