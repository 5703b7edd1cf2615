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

    /// <summary>The same rule by rule: a rule that looks at every figure from every figure would allocate or report with the square.</summary>
    [Fact]
    public void 每条规则的工作量都随篇幅线性增长()
    {
        string[] texts = ["其中3户、占5%、", "发现问题9个，整改3个，整改率33%；", "由3户增至5户，增长9%，", "5个村、3个社区共9个，", "收入3亿元，100人次，人均消费5元。", "一是甲。三是乙。\n", "“三到位”（甲、乙）：", "2024年5月1日至3日，为期两周，"];
        foreach (var rule in RuleCatalogue.Shipped.All)
            foreach (var text in texts)
            {
                var (small, large) = (Allocated(rule.Id, text, 100), Allocated(rule.Id, text, 1000));
                Assert.True(large < small * 14 + 400_000, $"{rule.Id} {text}：{small} → {large}");
            }
    }

    private static long Allocated(string rule, string piece, int times)
    {
        var (reviewer, manuscript) = (SampleCounty.ReviewerWith(rule), new Manuscript("", string.Concat(Enumerable.Repeat(piece, times))));
        var before = GC.GetAllocatedBytesForCurrentThread();
        reviewer.Review(manuscript);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>In a jumble of pieces a fix may bring others together; applying fixes still ends.</summary>
    [Fact]
    public void 任何文字反复应用改法_几轮之内停下来() =>
        Texts.Sample(text =>
        {
            var manuscript = new Manuscript("", text);
            for (var round = 0; round < 12; round++)
            {
                var mended = FixedText.Apply(manuscript, Everything.Review(manuscript));
                if (mended.Body == manuscript.Body) return true;
                manuscript = mended;
            }
            return false;
        }, iter: 800);

    [Fact]
    public void 语料里的每一篇改过之后_改动不引出新问题()
    {
        var caused = Corpus.CorpusText.Clean.Select(item => item.Manuscript).Concat(Corpus.CorpusText.Defects.Select(defect => defect.Example.Manuscript))
            .Concat(Corpus.CorpusText.Altered.Select(example => example.Manuscript)).Select(CausedBy).OfType<string>().Take(10).ToList();
        Assert.True(caused.Count == 0, string.Join("\n", caused));
    }

    /// <summary>A fix is final where it was made: after all fixes, nothing with a fix lies on what a fix wrote, unless fixes overlapped and one had to wait. A deletion writes nothing: what it brings together stood there before.</summary>
    private static string? CausedBy(Manuscript manuscript)
    {
        var before = Everything.Review(manuscript);
        var fixes = before.Findings.Where(finding => finding is { Fix: not null, In: Where.Body }).Select(finding => finding.Fix!).OrderBy(fix => fix.Start).ToList();
        if (fixes.Count == 0 || fixes.Zip(fixes.Skip(1)).Any(pair => pair.Second.Start <= pair.First.End)) return null;
        var mended = FixedText.Apply(manuscript, before);
        var written = Written(fixes);
        var again = Everything.Review(mended).Findings.FirstOrDefault(finding => finding is { Fix: not null, In: Where.Body } && written.Any(span => span.Overlaps(finding.Span.GetValueOrDefault()))
            && !before.Findings.Any(old => old.Rule == finding.Rule));
        return again is null ? null : $"{again.Rule} {again.Text}：{mended.Body}";
    }

    private static List<TextSpan> Written(List<Fix> fixes)
    {
        var (spans, shift) = (new List<TextSpan>(), 0);
        foreach (var fix in fixes)
        {
            if (fix.Text.Length > 0) spans.Add(new TextSpan(fix.Start + shift, fix.Start + shift + fix.Text.Length));
            shift += fix.Text.Length - (fix.End - fix.Start);
        }
        return spans;
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
