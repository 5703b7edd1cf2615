using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

/// <summary>The idempotency key of a form: sent twice, it is done once.</summary>
[HtmlTargetElement("once-key", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OnceKey : TagHelper
{
    public const string FieldName = "idempotency-key";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Element.Void("input").With("type", "hidden").With("name", FieldName).With("value", Guid.CreateVersion7().ToString("N")));
    }
}
