using CsCheck;
using Yaoqing.Review.Catalogue;

namespace Yaoqing.Review.Tests;

/// <summary>What holds for every text.</summary>
public sealed class ReviewerProperties
{
    private static readonly Reviewer Everything = new(SampleCounty.Rules with { Rules = RuleCatalogue.Shipped.All.ToDictionary(rule => rule.Id, _ => new RuleSetting(Enabled: true)) });

    private static readonly string[] Pieces =
    [
        "其中", "占", "%", "、", "，", "。", "；", "：", "（", "）", "“", "”", "《", "》", "\n", " ", "\u3000", "由", "增至", "下降到", "增长", "下降", "同比", "分别", "合计", "共", "剩余", "完成", "任务", "计划",
        "第", "一是", "二是", "三是", "一、", "（一）", "1.", "年", "月", "日", "截至", "截止", "亿元", "万元", "户", "人", "个", "项", "个百分点", "倍", "户均", "每户", "约", "左右", "余", "序时进度", "高于", "-", "—", "～", "至",
        "0", "1", "5", "12", "45.6", "100", "2024", "300", "99999999999", "二〇二四", "三", "两", "万", "，其中：", "安和县", "举措", "历时", "位列", "“十四五”", "周年", "建党", "星期二", "🌾", "e\u0301", "\u200B", "Ａ", "５", "a", "kV",
    ];

    private static readonly Gen<string> Texts = Gen.Frequency(
        (6, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat)),
        (2, Gen.String[0, 200]),
        (1, Gen.Int[0, Hostile.Texts.Count - 1].Select(i => Hostile.Texts[i])));

    [Fact]
    public void 任何文字都不会出错_位置都在文内()
    {
        Texts.Sample(text =>
        {
            var report = Everything.Review(new Manuscript(text.Length > 80 ? text[..80] : text, text) { Date = new DateOnly(2025, 5, 20), Kind = Kind.ProblemAndAdvice, Structure = Structure.InvertedPyramid });
            foreach (var finding in report.Findings.Where(finding => finding.Span is not null))
            {
                var source = finding.In == Where.Title ? (text.Length > 80 ? text[..80] : text) : text;
                var span = finding.Span.GetValueOrDefault();
                if (span.Start < 0 || span.End > source.Length || source.Substring(span.Start, span.Length) != finding.Text || finding.Line < 1 || finding.Column < 1) return false;
            }
            return report.Checked.All(relation => relation.Span.Start >= 0 && relation.Span.Length >= 0);
        }, iter: 4000);
    }

    [Fact]
    public void 同样的文字总得到同样的结果() =>
        Texts.Sample(text => Print(Everything.Review(new Manuscript("", text))) == Print(Everything.Review(new Manuscript("", text))), iter: 500);

    [Fact]
    public void 意见的指纹各不相同() =>
        Texts.Sample(text => Everything.Review(new Manuscript("", text)).Findings.GroupBy(finding => finding.Fingerprint).All(group => group.Count() == 1), iter: 1000);

    [Fact]
    public void 确认无误的意见不再出现() =>
        Texts.Sample(text =>
        {
            var findings = Everything.Review(new Manuscript("", text)).Findings;
            if (findings.Count == 0) return true;
            var confirmed = new Reviewer(SampleCounty.Rules with { Confirmed = findings.Select(finding => finding.Fingerprint).ToHashSet() });
            return confirmed.Review(new Manuscript("", text)).Findings.Count == 0;
        }, iter: 30);

    [Fact]
    public void 别处的修改不影响指纹()
    {
        var before = Check.Single("W02", "截止5月底，完成投资3亿元。青溪镇改造12户。");
        var after = Check.Single("W02", "前面加一段话。\n截止5月底，完成投资3亿元。青溪镇改造15户，白石镇也动了起来。");
        Assert.Equal(before.Fingerprint, after.Fingerprint);
    }

    /// <summary>Allocation stands for work: it must grow with the text, not with its square.</summary>
    [Fact]
    public void 工作量随篇幅线性增长()
    {
        foreach (var piece in Pieces.Concat(["其中3户、", "占5%、", "共3户，其中1户、", "由3户增至5户，增长9%，", "甲、乙等2个、", "“三到位”：", "2024年5月1日至3日，", "一是甲。三是乙。\n"]))
        {
            var small = Allocated(string.Concat(Enumerable.Repeat(piece, 400)));
            var large = Allocated(string.Concat(Enumerable.Repeat(piece, 1600)));
            Assert.True(large < small * 7 + 200_000, $"{piece}：{small} → {large}");
        }
    }

    [Fact]
    public void 改过之后不出新问题()
    {
        foreach (var info in RuleCatalogue.Shipped.All)
            foreach (var example in RuleCatalogue.Shipped.Page(info.Id)?.Reported ?? [])
            {
                var reviewer = SampleCounty.ReviewerWith(info.Id);
                var before = reviewer.Review(example.Manuscript);
                var mended = FixedText.Apply(example.Manuscript, before);
                var known = before.Findings.Select(finding => finding.Rule).ToHashSet();
                var caused = reviewer.Review(mended).Findings.Where(finding => finding.Fix is not null || !known.Contains(finding.Rule)).ToList();
                Assert.True(caused.Count == 0, $"{info.Id}：{mended.Title}｜{mended.Body} → {string.Join("；", caused.Select(finding => finding.Rule + finding.Message))}");
            }
    }

    [Fact]
    public void 已登记的词语不报()
    {
        var rules = SampleCounty.Rules with { KnownWords = ["截止5月底特别行动"] };
        Assert.DoesNotContain(new Reviewer(rules).Review(new Manuscript("", "开展截止5月底特别行动。")).Findings, finding => finding.Rule == "W02");
    }

    [Fact]
    public void 一次修改应用全部有把握的改法()
    {
        var manuscript = new Manuscript("截止5月底完成改造12户", "截止5月底，成活率30-40%。");
        var mended = FixedText.Apply(manuscript, new Reviewer(RuleSet.Default).Review(manuscript));
        Assert.Equal("截至5月底，成活率30%～40%。", mended.Body);
        Assert.Equal("截至5月底完成改造12户", mended.Title);
    }

    private static string Print(ReviewReport report) =>
        string.Join("\n", report.Findings.Select(finding => $"{finding.Rule}{finding.Span}{finding.Message}{finding.Fingerprint}{string.Join(",", finding.Evidence)}"))
        + string.Join("\n", report.Checked.Select(relation => $"{relation.Rule}{relation.Span}{relation.Verdict}"));

    private static long Allocated(string text)
    {
        Everything.Review(new Manuscript("", text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Everything.Review(new Manuscript("", text));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
