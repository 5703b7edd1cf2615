using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

public enum StepState { Done, Now, Next, Back }

/// <summary>One station of an item's way: who has or had it, and since when.</summary>
public sealed record StatusStep(string Name, StepState State, string? Who = null, string? When = null);

/// <summary>Where a thing stands, who has it, since when.</summary>
[HtmlTargetElement("status-line", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusLine : TagHelper
{
    public IReadOnlyList<StatusStep> Steps { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("ol", "status");
        foreach (var step in Steps)
        {
            var (css, spoken) = step.State switch
            {
                StepState.Done => ("done", "已完成"),
                StepState.Now => ("now", "当前"),
                StepState.Next => ("next", "未到"),
                StepState.Back => ("back", "退回"),
            };
            var line = Element.Of("li", css, Element.Of("b", null, step.Name, Element.Of("span", "sr", $"（{spoken}）")), step.Who);
            if (step.Who is not null && step.When is not null) line.InnerHtml.AppendHtml(Element.Void("br"));
            line.InnerHtml.Add(step.When);
            if (step.State is StepState.Now or StepState.Back) line.With("aria-current", "step");
            output.Content.AppendHtml(line);
        }
    }
}
