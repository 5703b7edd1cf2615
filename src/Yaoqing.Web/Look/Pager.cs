using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

/// <summary>Pages of a list. Links keep the address's other query values and change only <see cref="Query"/>.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Pager : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public ViewContext ViewContext { get; set; } = null!; // set by Razor before Process
    public int Current { get; set; } = 1;
    public int Total { get; set; }
    public int PageSize { get; set; } = 30;
    public string Query { get; set; } = "p"; // "page" is Razor's own route value
    public string Counted { get; set; } = "条";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pages = Math.Max(1, (int)Math.Ceiling(Total / (double)Math.Max(1, PageSize)));
        var current = Math.Clamp(Current, 1, pages);
        output.Become("nav", "pager");
        output.Attributes.SetAttribute("aria-label", "分页");
        if (pages > 1)
        {
            var list = Element.Of("ol");
            if (current > 1) list.InnerHtml.AppendHtml(Element.Of("li", null, Link(current - 1, "上一页").With("rel", "prev")));
            var last = 0;
            foreach (var page in Shown(current, pages))
            {
                if (page > last + 1) list.InnerHtml.AppendHtml(Element.Of("li", null, Element.Of("span", "gap", "…")));
                list.InnerHtml.AppendHtml(Element.Of("li", null, page == current
                    ? Element.Of("span", null, page).With("aria-current", "page")
                    : Link(page, page.ToString(CultureInfo.InvariantCulture)).With("aria-label", $"第 {page} 页")));
                last = page;
            }
            if (current < pages) list.InnerHtml.AppendHtml(Element.Of("li", null, Link(current + 1, "下一页").With("rel", "next")));
            output.Content.AppendHtml(list);
        }
        output.Content.AppendHtml(Element.Of("span", "total", $"共 {Total} {Counted}{(pages > 1 ? $"，{pages} 页" : "")}"));
    }

    internal static IEnumerable<int> Shown(int current, int pages) =>
        Enumerable.Range(current - 2, 5).Append(1).Append(pages).Where(page => page >= 1 && page <= pages).Distinct().Order();

    private TagBuilder Link(int page, string text)
    {
        var others = ViewContext.HttpContext.Request.Query
            .Where(pair => !pair.Key.Equals(Query, StringComparison.OrdinalIgnoreCase))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        var query = QueryString.Create(others.Append(KeyValuePair.Create(Query, (string?)page.ToString(CultureInfo.InvariantCulture))));
        return Element.Of("a", null, text).With("href", query.ToUriComponent());
    }
}
