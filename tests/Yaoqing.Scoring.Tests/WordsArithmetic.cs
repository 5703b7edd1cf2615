using System.Text.RegularExpressions;

namespace Yaoqing.Scoring.Tests;

/// <summary>
/// Reckons the words of a ledger line again: each "… = x分" must hold, a sum or difference may only use amounts said before in the same line,
/// and the last amount is what the line gives.
/// </summary>
internal static partial class WordsArithmetic
{
    /// <summary>What the words give; throws where they contradict themselves.</summary>
    internal static Fraction Result(string words)
    {
        var said = new List<Fraction>();
        foreach (var clause in Notes().Replace(words, "").Split('，', '；', '：', '。'))
        {
            var match = Clause().Match(clause);
            if (!match.Success) continue;
            var value = Number(match.Groups["value"].Value);
            if (match.Groups["left"] is { Success: true } left)
            {
                if (Sum(left.Value) is var reckoned && reckoned != value) throw new FormatException($"“{clause}”不成立，左边是 {reckoned}：{words}");
                if (IsBalance(clause) && Operands(left.Value).FirstOrDefault(o => !o.IsZero && !said.Contains(o)) is { IsZero: false } unsaid)
                    throw new FormatException($"“{clause}”里的 {unsaid} 前面没有说过：{words}");
            }
            said.Add(value);
        }
        return said.Count > 0 ? said[^1] : throw new FormatException($"没有得数：{words}");
    }

    /// <summary>Sums and differences of earlier amounts, as against points times something.</summary>
    private static bool IsBalance(string clause) => clause.StartsWith("合计", StringComparison.Ordinal) || clause.StartsWith("本次计", StringComparison.Ordinal) || clause.StartsWith("调整", StringComparison.Ordinal);

    private static IEnumerable<Fraction> Operands(string text) => Amount().Matches(text).Select(m => Number(m.Value.Trim('(', ')')));

    private static Fraction Number(string text) => Fraction.TryParse(text, out var value) ? value : throw new FormatException(text);

    private static Fraction Sum(string text)
    {
        var (total, sign) = (Fraction.Zero, Fraction.One);
        foreach (var part in Plus().Split(text.Replace("- 1)", "-1)", StringComparison.Ordinal)))
        {
            if (part is " + " or " - ") sign = part == " + " ? Fraction.One : -Fraction.One;
            else total += sign * Product(part);
        }
        return total;
    }

    private static Fraction Product(string text)
    {
        var (result, divide) = (Fraction.One, false);
        foreach (var part in Times().Split(text))
        {
            if (part is " × " or " ÷ ") divide = part == " ÷ ";
            else result = divide ? result / Factor(part) : result * Factor(part);
        }
        return result;
    }

    /// <summary>A number, "(-5)" or "(2 -1)".</summary>
    private static Fraction Factor(string text)
    {
        var inner = text.Trim().Trim('(', ')');
        return inner.EndsWith(" -1", StringComparison.Ordinal) ? Number(inner[..^3]) - Fraction.One : Number(inner);
    }

    [GeneratedRegex("（[^（）]*(（[^（）]*）[^（）]*)*）")]
    private static partial Regex Notes();

    [GeneratedRegex(@"^\D*?((?<left>-?\(?-?[\d./]+.*) = )?(?<value>-?[\d./]+)分$", RegexOptions.ExplicitCapture)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\(-[\d./]+\)|(?<![\d.])-?[\d./]+")]
    private static partial Regex Amount();

    [GeneratedRegex(@"( [+-] )")]
    private static partial Regex Plus();

    [GeneratedRegex(@"( [×÷] )")]
    private static partial Regex Times();
}
