using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>报尾 and the checks before printing.</summary>
public sealed class ColophonTests
{
    [Fact]
    public void 印数等于名单合计() => Assert.Contains("（共印96份）", Composed.TextOf(AnIssue.MultiItem()));

    [Fact]
    public void 印数与名单不符时提示()
    {
        var document = AnIssue.MultiItem() with { Colophon = AnIssue.Colophon() with { Copies = 90 } };
        Assert.Contains("（共印90份）", Composed.TextOf(document));
        Assert.Equal("typeset.copies-differ", Assert.Single(IssueTypesetter.Check(document)).Code);
    }

    [Fact]
    public void 报送发各起一行_句号结尾()
    {
        var rows = ColophonComposer.Compose(AnIssue.MultiItem());
        Assert.Equal(["报：", "送：", "发：", ""], rows.Select(row => row.Label));
        Assert.Equal("临江市委办公室，县委书记、副书记、常委。", rows[0].Text);
    }

    [Fact]
    public void 责任行不拆开姓名与职责() =>
        Assert.All(ColophonComposer.Compose(AnIssue.MultiItem())[^1].Text.Split('\n'), line => Assert.Matches("^(签发|审核|编辑|校对|电话)：", line));

    [Fact]
    public void 公文版记末行为印发机关和日期()
    {
        var last = ColophonComposer.Compose(AnIssue.Notice())[^1];
        Assert.Equal(("中共安和县委办公室", "2026年8月31日印发"), (last.Text, last.Right));
    }

    // GB/T 9704-2012 第 10.1 条: 信函的版记不加印发机关和印发日期、分隔线，位于公文最后一面版心内最下方.
    [Fact]
    public void 信函版记不加印发机关和分隔线_位于版心最下方()
    {
        var document = AnIssue.Letter() with { Colophon = AnIssue.Notice().Colophon };
        var laid = IssueTypesetter.Lay(document, FontSet.Empty);
        Assert.Empty(laid.Pages[^1].Rules);
        Assert.Equal("抄送：县人大常委会、县政府、县政协办公室。", ColophonComposer.Compose(document).Single() is var row ? row.Label + row.Text : "");
        Assert.Equal(PageMetrics.Foot, Printed.Lines(laid).Where(line => line.Text.StartsWith("抄送")).Max(line => line.Baseline) + 5_000);
        Assert.Equal("typeset.letter-printing-organ", Assert.Single(IssueTypesetter.Check(document)).Code);
    }

    [Fact]
    public void 空标题空正文有提示() =>
        Assert.Equal(["typeset.title-empty", "typeset.body-empty"], IssueTypesetter.Check(AnIssue.MultiItem() with { Articles = [AnIssue.Article("")] }).Select(warning => warning.Code));
}
