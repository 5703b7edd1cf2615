using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Ordering;

/// <summary>Leaders named in a row stand in the order of the roster.</summary>
internal sealed class RosterOrder() : Rule("O03", "领导排序", Severity.Warning, "本地领导名单的排序")
{
    public override void Check(ReviewContext context)
    {
        if (context.Rules.Leaders.Count < 2) return;
        foreach (var text in context.Texts)
        {
            (int Rank, KnownName Name)? before = null;
            foreach (var name in text.NamesOf(NameKind.Leader))
            {
                var rank = RankOf(context, ((KnownLeader)name.Entry).Name);
                if (before is { } previous && previous.Rank > rank && IsRow(text, previous.Name.Span.End, name.Span.Start))
                    context.Report(text, previous.Name.Span.To(name.Span), $"{text[name.Span]}应排在{text[previous.Name.Span]}前面，请按领导名单排序。");
                before = (rank, name);
            }
        }
    }

    private static int RankOf(ReviewContext context, string name)
    {
        var day = context.Manuscript.Date;
        for (var i = 0; i < context.Rules.Leaders.Count; i++)
        {
            var leader = context.Rules.Leaders[i];
            if (leader.Name == name && (day is null || (leader.From is null || leader.From <= day) && (leader.To is null || day <= leader.To))) return i;
        }
        return int.MaxValue;
    }

    /// <summary>Only 、 (and posts) between the two names.</summary>
    private static bool IsRow(ParsedText text, int from, int to)
    {
        var gap = text.Slice(from, to);
        return gap.Length is > 0 and < 30 && (gap[0] is '、' or '和') && gap.IndexOfAny('，', '。', '；') < 0;
    }
}
