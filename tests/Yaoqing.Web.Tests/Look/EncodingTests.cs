using AngleSharp.Dom;
using Xunit;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Yaoqing.Web.Look;
using static Yaoqing.Web.Tests.Look.Parts;

namespace Yaoqing.Web.Tests.Look;

public sealed class EncodingTests
{
    private static readonly string[] Columns = [Script];

    public static TheoryData<string, TagHelper> EveryPart() => new()
    {
        { "chip", new Chip { Text = Script } },
        { "page-bar", new PageBar { Title = Script, Note = Script } },
        { "empty-state", new EmptyState { Title = Script } },
        { "track", new Track { Value = 1, Label = Script } },
        { "progress-card", new ProgressCard { Title = Script, Actual = 1, Target = 2, Unit = Script, Share = Script, Forecast = Script, Source = Script } },
        { "redline", new RedlineText { Title = Script, Pieces = [new(RedlineKind.Same, Script), new(RedlineKind.Added, Script), new(RedlineKind.Removed, Script)] } },
        { "findings", new FindingList { AskReasons = true, Guide = Script, Items = [new(Script, FindingLevel.Error, Script, Script + "2", Script, Script, Script, [Script], Script, Script), new(Script, FindingLevel.Hint, Script, Script, Reason: Script, ReasonBy: Script)] } },
        { "findings, none", new FindingList { WhenNone = Script } },
        { "status-line", new StatusLine { Steps = [new(Script, StepState.Now, Script, Script)] } },
        { "pager", new Pager { ViewContext = View(query: "?q=" + Uri.EscapeDataString(Script)), Current = 2, Total = 100, Counted = Script, Query = Script } },
        { "heat-table", new HeatTable { Caption = Script, RowHeading = Script, Columns = Columns, Rows = [new(Script, [1], Script), new(Script, [0])] } },
        { "trail-list", new TrailList { Lines = [new(DateTimeOffset.UnixEpoch, Script, Script, Script, Script)] } },
        { "manuscript", new ManuscriptText { Title = Script, Body = Script + "\n" + Script, Marks = [new(0, 5, SpanKind.Error, Script, Script), new(2, 9, SpanKind.Hint, Script, Script + "2")] } },
        { "problem-list", new ProblemList { Title = Script, ViewContext = View(state => state.AddModelError(Script, Script)) } },
        { "field", new FieldPart { ViewContext = View(), Name = Script, Value = Script, Label = Script, Hint = Script, Error = Script } },
        { "field, textarea", new FieldPart { ViewContext = View(), Name = "a", Type = "textarea", Value = "</textarea>" + Script, Label = "a" } },
        { "field, select", new FieldPart { ViewContext = View(), Name = "a", Label = "a", Empty = Script, Options = [new SelectListItem(Script, Script)] } },
        { "field, radios", new FieldPart { ViewContext = View(), Name = "a", Label = Script, Type = "radios", Options = [new SelectListItem(Script, Script)] } },
        { "field, refused", new FieldPart { ViewContext = View(state => { state.SetModelValue("a", Script, Script); state.AddModelError("a", Script); }), Name = "a", Label = "a" } },
    };

    [Theory, MemberData(nameof(EveryPart))]
    public async Task 脚本写进任何一栏_都只是文字(string name, TagHelper part)
    {
        var html = await RenderAsync(part);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style");
        Assert.True(html.Contains("&lt;script&gt;", StringComparison.Ordinal) || html.Contains("%3Cscript%3E", StringComparison.Ordinal) || name == "track", html);
    }

    [Fact]
    public async Task 中文和全角标点_原样输出() =>
        Assert.Equal("<span class=\"chip\">“三举措”：今日，要办</span>", await RenderAsync(new Chip { Text = "“三举措”：今日，要办" }));
}
