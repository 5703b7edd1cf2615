using System.Globalization;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Secrecy;

/// <summary>
/// Citizens' identity numbers. GB 11643: 6 digits of area, 8 of birth date, 3 of order, check character by MOD 11-2: the sum of
/// digit × weight over the first 17, modulo 11, picks from 10X98765432. Old cards have 15 digits with a two-digit year.
/// </summary>
internal sealed class IdentityNumber() : Rule("X03", "身份证号码", Severity.Error, "《个人信息保护法》；GB 11643-1999 公民身份号码")
{
    private const int Shortest = 15;
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var run in text.DigitRuns)
                if (run.Length >= Shortest) Judge(context, text, run);
    }

    private static void Judge(ReviewContext context, ParsedText text, TextSpan run)
    {
        var last = run.Length == 17 ? text.At(run.End) : '\0';
        if (last is 'X' or 'x') run = new TextSpan(run.Start, run.End + 1);
        var digits = text[run];
        if (digits.Length == 18 && IsArea(digits) && IsDay(digits.AsSpan(6, 8)))
            Report(context, text, run, HasRightCheck(digits) ? Severity.Error : Severity.Warning);
        else if (digits.Length == 15 && IsArea(digits) && IsDay("19" + digits[6..12]))
            Report(context, text, run, Severity.Warning);
    }

    private static void Report(ReviewContext context, ParsedText text, TextSpan run, Severity severity)
    {
        var number = text[run];
        var masked = number[..4] + new string('*', number.Length - 5) + number[^1];
        context.Report(text, run, "疑似居民身份证号码，信息中不得出现，请删去或遮蔽。", suggestions: [masked], severity: severity);
    }

    private static bool IsArea(string digits) => digits[0] is >= '1' and <= '8' && digits[1] is >= '1' and <= '6';

    private static bool IsDay(ReadOnlySpan<char> day) =>
        DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2100;

    private static bool HasRightCheck(string number)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (number[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11] == char.ToUpperInvariant(number[17]);
    }
}
