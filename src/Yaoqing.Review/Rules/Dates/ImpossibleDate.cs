using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Dates;

/// <summary>A date that the calendar does not have.</summary>
internal sealed class ImpossibleDate() : Rule("E01", "不存在的日期", Severity.Error, "公历")
{
    private const int LeapYear = 2024;

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            int? month = null;
            var previousEnd = -10;
            foreach (var date in text.Dates)
            {
                var inherited = date.Month ?? (date.Span.Start - previousEnd <= 2 ? month : null); // 5月1日至32日
                Check(context, text, date, inherited);
                (month, previousEnd) = (inherited, date.Span.End);
            }
        }
    }

    private static void Check(ReviewContext context, ParsedText text, DateMention date, int? month)
    {
        if (month is < 1 or > 12)
        {
            if (date.Month is not null) context.Report(text, date.Span, $"没有{month}月，请核对日期。");
        }
        else if (date.Day is { } day && month is { } known)
        {
            var days = DateTime.DaysInMonth(date.Year is >= 1 and <= 9999 and var year && !date.HasShortYear ? year : LeapYear, known);
            if (day < 1 || day > days) context.Report(text, date.Span, $"{known}月{(known == 2 && date.Year is not null ? "在这一年" : "")}只有{days}天，没有{day}日，请核对日期。");
        }
    }
}
