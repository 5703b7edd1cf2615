using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Structure;

/// <summary>倒悬式 puts the result first, not the background.</summary>
internal sealed class LeadSaysResult() : Rule("S08", "导语直陈结果", Severity.Hint, "信息结构：倒悬式，最重要的事实放在开头")
{
    private static readonly string[] Openings = ["近年来，", "随着", "为深入贯彻", "为认真贯彻", "为贯彻落实", "为切实", "为进一步", "在县委", "在上级", "长期以来，"];

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        if (context.Manuscript.Structure != Yaoqing.Review.Structure.InvertedPyramid || text.Sentences.IsEmpty) return;
        var first = text.Sentences[0].Span;
        var opening = Array.Find(Openings, word => text.Has(first.Start, word));
        if (opening is not null && ParsedText.Within(text.Quantities, first).IsEmpty)
            context.Report(text, new TextSpan(first.Start, first.Start + opening.Length), "倒悬式应在开头直接写谁做了什么、结果如何，背景放到后面。");
    }
}
