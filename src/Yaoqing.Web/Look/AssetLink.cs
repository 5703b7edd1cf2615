using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

/// <summary>Loads a file of the bundle: <c>&lt;asset name="desk.js" /&gt;</c> as a module, a style sheet as a link.</summary>
[HtmlTargetElement("asset", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AssetLink(IServiceProvider services) : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var url = services.GetRequiredService<Assets>().Url(Name);
        output.TagName = null;
        output.Content.SetHtmlContent(Name.EndsWith(".css", StringComparison.Ordinal)
            ? Element.Void("link").With("rel", "stylesheet").With("href", url)
            : Element.Of("script").With("type", "module").With("src", url));
    }
}
