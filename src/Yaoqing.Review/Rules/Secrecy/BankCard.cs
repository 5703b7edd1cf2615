using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Secrecy;

/// <summary>
/// Bank card numbers: 16 to 19 digits of a known issuer range whose last digit is the Luhn check (every second digit from the right doubled,
/// nines cast out, the sum divisible by ten). Groups of four may stand apart by blanks.
/// </summary>
internal sealed class BankCard() : Rule("X05", "银行卡号", Severity.Error, "《个人信息保护法》：金融账户属于敏感个人信息")
{
    private const int Shortest = 16, Longest = 19;

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var runs = text.DigitRuns;
            for (var i = 0; i < runs.Length; i++)
            {
                var (span, next) = Joined(text, runs, i);
                i = next;
                if (span.Length < Shortest) continue;
                var digits = string.Concat(text[span].Where(char.IsAsciiDigit));
                if (digits.Length is < Shortest or > Longest || !HasIssuer(digits) || !IsLuhn(digits)) continue;
                context.Report(text, span, "疑似银行卡号，信息中不得出现，请删去或遮蔽。", suggestions: [digits[..4] + "********" + digits[^4..]]);
            }
        }
    }

    private static (TextSpan Span, int Last) Joined(ParsedText text, ReadOnlySpan<TextSpan> runs, int first)
    {
        var last = first;
        while (last + 1 < runs.Length && last - first < 4 && runs[last].Length == 4 && runs[last + 1].Start == runs[last].End + 1 && text.At(runs[last].End) == ' ') last++;
        return (runs[first].To(runs[last]), last);
    }

    private static bool HasIssuer(string digits) => digits.StartsWith("62", StringComparison.Ordinal) || digits[0] is '4' or '5' && digits.Length == 16;

    private static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            if (i % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
