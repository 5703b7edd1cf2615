using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Dates;

/// <summary>The weekday in brackets after a date is that date's weekday.</summary>
internal sealed class WeekdayOfDate() : Rule("E02", "星期与日期", Severity.Error, "公历")
{
    private const string Days = "日一二三四五六";

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            int? year = null;
            foreach (var date in text.Dates)
            {
                year = date.HasShortYear ? year : date.Year ?? year;
                var (span, weekday) = ReadWeekday(text, date.Span.End);
                if (span.Length == 0) continue;
                var known = year ?? context.Manuscript.Date?.Year;
                if ((date with { Year = known }).Date is not { } day) continue;
                if ((int)day.DayOfWeek == weekday) context.Agree(text, date.Span.To(span), $"{day:yyyy年M月d日}是星期{Days[weekday]}，一致");
                else
                    context.Report(text, span, $"{day:yyyy年M月d日}是星期{Days[(int)day.DayOfWeek]}，不是{text[span]}。", suggestions: [text[span][..^1] + Days[(int)day.DayOfWeek]],
                        severity: year is null ? Severity.Warning : null);
            }
        }
    }

    private static (TextSpan Span, int Weekday) ReadWeekday(ParsedText text, int at)
    {
        if (text.At(at) is '（' or '(' or '，') at++;
        foreach (var word in (ReadOnlySpan<string>)["星期", "周", "礼拜"])
        {
            if (!text.Has(at, word)) continue;
            var name = text.At(at + word.Length);
            var weekday = name == '天' ? 0 : Days.IndexOf(name, StringComparison.Ordinal);
            if (weekday >= 0) return (new TextSpan(at, at + word.Length + 1), weekday);
        }
        return default;
    }
}
