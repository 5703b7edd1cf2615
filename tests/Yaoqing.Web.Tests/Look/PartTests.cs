using AngleSharp.Dom;
using Xunit;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.Web.Look;
using static Yaoqing.Web.Tests.Look.Parts;

namespace Yaoqing.Web.Tests.Look;

public sealed class PartTests
{
    [Theory, InlineData(255, 300, "85%"), InlineData(24, 40, "60%"), InlineData(175, 150, "116%")]
    public async Task 完成比例_只取整数位_不四舍五入(int actual, int target, string share)
    {
        var card = await ParseAsync(new ProgressCard { Title = "t", Actual = actual, Target = target });
        Assert.EndsWith(share, card.QuerySelector(".fig")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 进度条_超额不出格_时间标记在位()
    {
        var card = await ParseAsync(new ProgressCard { Title = "t", Actual = 175, Target = 150, Pace = 66.6m });
        Assert.Equal("100%", card.QuerySelector("rect.fill")?.GetAttribute("width"));
        Assert.Equal("66.6%", card.QuerySelector("rect.pace")?.GetAttribute("x"));
        Assert.Equal("完成 116%，时间进度 66.6%", card.QuerySelector("svg")?.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task 未设目标_说明未设_不画进度()
    {
        var card = await ParseAsync(new ProgressCard { Title = "t", Actual = 12, Target = 0 });
        Assert.Contains("未设目标", card.TextContent, StringComparison.Ordinal);
        Assert.Null(card.QuerySelector("svg"));
    }

    [Theory, InlineData(0, 11, 0), InlineData(1, 11, 1), InlineData(11, 11, 9), InlineData(1, 1000, 1), InlineData(5, 10, 5), InlineData(3, 0, 0)]
    public void 热力级别_零为零_最多为九(int count, int greatest, int level) => Assert.Equal(level, HeatTable.Level(count, greatest));

    [Fact]
    public async Task 花脸稿_分段_去掉增加的即原文()
    {
        var text = await ParseAsync(new RedlineText { HideKey = true, Pieces = [new(RedlineKind.Removed, "截止"), new(RedlineKind.Added, "截至"), new(RedlineKind.Same, "8月底\n一是"), new(RedlineKind.Added, "好\n二是")] });
        Assert.Equal(3, text.QuerySelectorAll("p").Length);
        foreach (var added in text.QuerySelectorAll("ins").ToList()) added.Remove();
        Assert.Equal("截止8月底|一是|", string.Join('|', text.QuerySelectorAll("p").Select(p => p.TextContent)));
    }

    [Fact]
    public async Task 稿件_标记重叠时取重者_两个锚点都在_文字一字不差()
    {
        var text = await ParseAsync(new ManuscriptText { Body = "　　共计1.53亿元。", Marks = [new(2, 8, SpanKind.Error, "错", "a"), new(4, 10, SpanKind.Hint, "空", "b")] });
        Assert.Equal("共计1.53亿元。", text.QuerySelector("p")?.TextContent);
        Assert.Equal(["共计", "1.53"], text.QuerySelectorAll("mark.f-err").Select(mark => mark.TextContent));
        Assert.NotNull(text.QuerySelector("#b"));
        Assert.Equal(text.QuerySelectorAll("[id]").Length, text.QuerySelectorAll("[id]").Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public async Task 稿件_越界的标记不出错()
    {
        var text = await ParseAsync(new ManuscriptText { Body = "一\n二", Marks = [new(-3, 99, SpanKind.Warning), new(2, 2, SpanKind.Error), new(50, 60, SpanKind.Error)] });
        Assert.Equal("一二", text.TextContent);
    }

    [Fact]
    public async Task 分页_保留其他条件_标出当前页()
    {
        var pager = await ParseAsync(new Pager { ViewContext = View(query: "?q=秋粮&p=2&board=a&board=b"), Current = 2, Total = 95 });
        Assert.Equal("2", pager.QuerySelector("[aria-current=page]")?.TextContent);
        Assert.Equal("?q=%E7%A7%8B%E7%B2%AE&board=a&board=b&p=3", pager.QuerySelector("a[rel=next]")?.GetAttribute("href"));
        Assert.Contains("共 95 条，4 页", pager.TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData(1, 1, "1"), InlineData(4, 21, "1 2 3 4 5 6 21"), InlineData(21, 21, "1 19 20 21")]
    public void 分页_首尾和左右各两页(int current, int pages, string shown) => Assert.Equal(shown, string.Join(' ', Pager.Shown(current, pages)));

    [Fact]
    public async Task 审稿意见_写明理由的不再要理由()
    {
        var list = await ParseAsync(new FindingList { AskReasons = true, Items = [new("A01", FindingLevel.Error, "占比", "不符", Fingerprint: "f1"), new("W02", FindingLevel.Warning, "用词", "截至", Fingerprint: "f2", Reason: "原文如此")] });
        Assert.Equal(["override:f1"], list.QuerySelectorAll("input").Select(input => input.GetAttribute("name")));
        Assert.Equal("/guide/rules/A01", list.QuerySelector("a.rule")?.GetAttribute("href"));
    }
}
