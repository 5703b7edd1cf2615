using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Fields;

/// <summary>Items about Party building go to the Party desk only.</summary>
internal sealed class LineForPartyBuilding() : Rule("F04", "党建信息报送渠道", Severity.Error, "信息报送要求：党建类信息只作为党委信息报县委办")
{
    private const string Board = "党的建设";
    private static readonly string[] Cues =
        ["党建", "党支部", "党组织", "党员教育", "发展党员", "主题党日", "党风廉政", "组织生活", "“三会一课”", "党务", "党员队伍", "两新党", "党性教育", "从严治党"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Cues.Select(cue => new Phrase(cue));

    public override bool Listens(Manuscript manuscript, Where where) => where == Where.Title && manuscript.Line is Line.Government;

    public override void Check(ReviewContext context)
    {
        if (context.Manuscript.Line is not Line.Government) return;
        if (context.Manuscript.Board == Board)
        {
            context.ReportMeta("党建类信息只报县委办，县政府办不收，请改选党委信息。");
            return;
        }
        var hits = context.Hits(context.Title);
        if (hits.Length > 0)
            context.Report(context.Title, hits[0].Span, "标题像党建类信息；党建类信息只报县委办，请确认报送渠道。", severity: Severity.Warning);
    }
}
