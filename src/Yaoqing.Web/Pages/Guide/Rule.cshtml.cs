using Markdig;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Yaoqing.Review.Catalogue;

namespace Yaoqing.Web.Pages.Guide;

public sealed record ExamplePiece(string Text, bool Marked);

/// <summary>An example of a rule's page with its marked passages.</summary>
public sealed record ShownExample(string Facts, IReadOnlyList<ExamplePiece> Title, IReadOnlyList<ExamplePiece> Body, string? Mended);

/// <summary>一条规则: the page that is embedded beside the rule itself, so that what is shown is what is tested.</summary>
public sealed class RuleModel(FindingRecords records) : YaoqingPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public RuleInfo Rule { get; private set; } = null!; // set before the page is rendered

    public new RulePage Page { get; private set; } = null!; // likewise

    /// <summary>What became of this rule's findings in the county.</summary>
    public RuleRecord Record { get; private set; } = new("", 0, 0, 0);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        var rule = RuleCatalogue.Shipped.All.FirstOrDefault(each => each.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
        if (rule is null || RuleCatalogue.Shipped.Page(rule.Id) is not { } page)
            return Problematic(Refusal.NotFound("guide.no-such-rule", "没有这条规则。请从写作指南的规则列表里打开。"));
        (Rule, Page) = (rule, page);
        Record = await records.OfRuleAsync(rule.Id, Aborted);
        return base.Page();
    }

    /// <summary>Our own embedded text; raw HTML in it is shown as text.</summary>
    public IHtmlContent Render(string markdown) => new HtmlString(Markdown.ToHtml(markdown, Pipeline));

    public static string Heading(string heading) => heading switch { "报" => "这样写会提意见", "不报" => "这样写不会", _ => heading };

    /// <summary>Null for sections that are plain text.</summary>
    public IReadOnlyList<ShownExample>? Examples(string heading) => heading switch
    {
        "报" => Shown(Page.Reported),
        "不报" => Shown(Page.Silent),
        "核对一致" => Shown(Page.Agreeing),
        _ => null,
    };

    private static List<ShownExample>? Shown(IReadOnlyList<RuleExample> examples) =>
        examples.Count == 0 ? null : [.. examples.Select(example => new ShownExample(Facts(example.Source), Pieces(example.Manuscript.Title, example.TitleSpans), Pieces(example.Manuscript.Body, example.BodySpans), example.Mended))];

    /// <summary>What the example says beside the text, in words.</summary>
    private static string Facts(string source)
    {
        if (!source.StartsWith('{') || source.IndexOf('}', StringComparison.Ordinal) is not (> 0 and var close))
            return "";
        return string.Join("，", source[1..close].Split(';').Select(field => field.Split('=', 2)).Where(pair => pair.Length == 2 && pair[0].Trim() != "title").Select(pair => $"{Name(pair[0].Trim())}：{Value(pair[1].Trim())}"));
    }

    private static string Name(string field) => field switch
    {
        "line" => "条线", "form" => "体裁", "kind" => "类型", "structure" => "结构", "date" => "报送日", "event" => "事项日期", "unit" => "单位", "board" => "板块", "signer" => "审签人", "rank" => "审签人职级",
        "reporter" => "信息员", "phone" => "电话", "emergency" => "突发", "major" => "重大", "submitted" => "报送时间", "deadline" => "约稿时限", "attachments" => "附件", "leftovers" => "文件残留", "margins" => "页眉页脚", "file" => "文件名", "both" => "两家都报", _ => field,
    };

    private static string Value(string value) => value switch
    {
        "party" => "党委", "government" => "政务", "brief" => "动态", "research" => "调研（专报）", "measures" => "措施类", "results" => "成效类", "feedback" => "反馈类", "yes" => "是", "no" => "否", "" => "空",
        "problemandadvice" or "problem" or "ProblemAndAdvice" => "问题建议类", _ => value,
    };

    private static List<ExamplePiece> Pieces(string text, IReadOnlyList<TextSpan> spans)
    {
        var pieces = new List<ExamplePiece>();
        var at = 0;
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (span.Start > at)
                pieces.Add(new ExamplePiece(text[at..span.Start], false));
            pieces.Add(new ExamplePiece(text[span.Start..span.End], true));
            at = span.End;
        }
        if (at < text.Length)
            pieces.Add(new ExamplePiece(text[at..], false));
        return pieces;
    }
}
