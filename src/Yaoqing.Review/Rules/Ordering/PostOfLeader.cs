using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Ordering;

/// <summary>The post printed before a leader's name is his own on the item's day.</summary>
internal sealed class PostOfLeader() : Rule("O04", "领导职务", Severity.Error, "本地领导名单")
{
    private static readonly string[] Former = ["时任", "原", "前任"];

    public override void Check(ReviewContext context)
    {
        if (context.Title.Names.IsEmpty && context.Body.Names.IsEmpty) return;
        var posts = context.Rules.Leaders.SelectMany(leader => Parts(leader.Post)).Distinct().OrderByDescending(post => post.Length).ToList();
        foreach (var text in context.Texts)
            foreach (var name in text.NamesOf(NameKind.Leader))
            {
                var printed = posts.Find(post => text.EndsBefore(name.Span.Start, post));
                if (printed is null) continue;
                var span = new TextSpan(name.Span.Start - printed.Length, name.Span.End);
                if (Array.Exists(Former, word => text.EndsBefore(span.Start, word)) || text.At(span.Start - 1) is '副' or '原') continue;
                Judge(context, text, ((KnownLeader)name.Entry).Name, printed, span);
            }
    }

    private static void Judge(ReviewContext context, ParsedText text, string person, string printed, TextSpan span)
    {
        var held = context.Rules.Leaders.Where(leader => leader.Name == person && Holds(leader, context.Manuscript.Date)).ToList();
        if (held.Count == 0 || held.Any(leader => Parts(leader.Post).Contains(printed))) return;
        context.Report(text, span, $"领导名单上{person}的职务是“{held[0].Post}”，请核对。", suggestions: [held[0].Post + person]);
    }

    /// <summary>县委副书记、县长 may be printed whole or in part.</summary>
    private static IEnumerable<string> Parts(string post) => post.Split('、').Append(post);

    private static bool Holds(KnownLeader leader, DateOnly? day) =>
        day is null || (leader.From is null || leader.From <= day) && (leader.To is null || day <= leader.To);
}
