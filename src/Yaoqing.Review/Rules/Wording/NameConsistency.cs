using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>
/// One person is written one way: after the same post two three-character names of the same family name that differ in one character,
/// or a name one character away from the roster's.
/// </summary>
internal sealed class NameConsistency() : Rule("W15", "人名前后一致", Severity.Warning, "信息要求准确：人名不能错")
{
    private static readonly string[] Posts = ["书记", "县长", "副县长", "市长", "镇长", "乡长", "主任", "局长", "部长", "主席", "院长", "检察长", "校长", "支书", "队长", "经理", "科长", "股长", "所长", "站长", "常委"];
    private const string Verbs = "到在说要主和与同带率出深参前赴作现检对就的向于也还并将等为指强调介表告是了一走来去逐听看实地督分代";

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Posts.Select(post => new Phrase(post));

    public override void Check(ReviewContext context)
    {
        var seen = new Dictionary<string, List<(string Name, TextSpan Span)>>();
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
            {
                var span = new TextSpan(hit.Span.End, hit.Span.End + 3);
                if (span.End > text.Length || !IsName(text, span)) continue;
                var name = text[span];
                if (context.Rules.Leaders.Any(leader => leader.Name == name)) { Note(seen, hit.Phrase.Text, name, span); continue; }
                var known = context.Rules.Leaders.FirstOrDefault(leader => DiffersByOne(leader.Name, name))?.Name
                    ?? seen.GetValueOrDefault(hit.Phrase.Text)?.FirstOrDefault(other => DiffersByOne(other.Name, name)).Name;
                if (known is not null)
                    context.Report(text, span, $"“{name}”与“{known}”只差一个字，是同一人的请统一。", suggestions: [known]);
                else Note(seen, hit.Phrase.Text, name, span);
            }
    }

    private static void Note(Dictionary<string, List<(string, TextSpan)>> seen, string post, string name, TextSpan span)
    {
        if (!seen.TryGetValue(post, out var names)) seen[post] = names = [];
        if (names.Count < 20) names.Add((name, span));
    }

    private static bool IsName(ParsedText text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
            if (CharTable.Of(text.At(i)) != CharClass.Han || Verbs.Contains(text.At(i), StringComparison.Ordinal)) return false;
        return Surnames.IsOne(text.At(span.Start));
    }

    private static bool DiffersByOne(string a, string b) =>
        a.Length == 3 && b.Length == 3 && a[0] == b[0] && (a[1] == b[1]) != (a[2] == b[2]);
}
