using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Tests.Look;

/// <summary>Runs one part as Razor does and gives back its markup, raw and parsed.</summary>
internal static class Parts
{
    public const string Script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    public static async Task<string> RenderAsync(TagHelper part, string content = "", params (string Name, string Value)[] attributes)
    {
        var own = new TagHelperAttributeList(attributes.Select(one => new TagHelperAttribute(one.Name, one.Value)));
        var output = new TagHelperOutput("part", own, (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().AppendHtml(content)));
        await part.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "test"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString();
    }

    public static async Task<IElement> ParseAsync(TagHelper part, string content = "", params (string Name, string Value)[] attributes) =>
        new HtmlParser().ParseDocument(await RenderAsync(part, content, attributes)).Body!; // a parsed document has a body

    public static ViewContext View(Action<ModelStateDictionary>? state = null, string query = "")
    {
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary());
        state?.Invoke(data.ModelState);
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString(query);
        return new ViewContext { ViewData = data, HttpContext = http };
    }
}
