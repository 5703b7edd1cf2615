using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

public enum RedlineKind { Same, Added, Removed }

/// <summary>A run of a compared text. Line breaks inside separate paragraphs.</summary>
public sealed record RedlinePiece(RedlineKind Kind, string Text);

/// <summary>Two versions in one text: what was added is underlined green, what was removed struck through red.</summary>
[HtmlTargetElement("redline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RedlineText : TagHelper
{
    public IReadOnlyList<RedlinePiece> Pieces { get; set; } = [];
    public string? Title { get; set; }
    public bool HideKey { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "ms redline");
        if (!HideKey)
            output.Content.AppendHtml(Element.Of("p", "redline-key", Element.Of("ins", null, "新增"), " ", Element.Of("del", null, "删去"), Summary()));
        if (!string.IsNullOrEmpty(Title)) output.Content.AppendHtml(Element.Of("h2", null, Title));
        var paragraph = Element.Of("p");
        foreach (var piece in Pieces)
        {
            var lines = piece.Text.ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    output.Content.AppendHtml(paragraph);
                    paragraph = Element.Of("p");
                }
                if (lines[i].Length > 0) paragraph.InnerHtml.Add(Run(piece.Kind, lines[i]));
            }
        }
        output.Content.AppendHtml(paragraph);
    }

    private string Summary()
    {
        if (Pieces.All(piece => piece.Kind == RedlineKind.Same)) return "　两稿相同";
        int Count(RedlineKind kind) => Pieces.Count(piece => piece.Kind == kind);
        return $"　新增 {Count(RedlineKind.Added)} 处，删去 {Count(RedlineKind.Removed)} 处";
    }

    private static object Run(RedlineKind kind, string text) => kind switch
    {
        RedlineKind.Same => text,
        RedlineKind.Added => Element.Of("ins", null, text),
        RedlineKind.Removed => Element.Of("del", null, text),
    };
}
