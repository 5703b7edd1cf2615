namespace Yaoqing.Review.Catalogue;

/// <summary>
/// The page of a rule. Layout: <c># A01 名称</c>, then the sections 查什么, 为什么, 报, 不报, 依据, 已知误报 as <c>##</c> headings; rules that
/// recompute may add 核对一致. Examples are the list items (<c>- </c>) of 报, 不报 and 核对一致; see <see cref="RuleExample"/>.
/// </summary>
/// <param name="Text">The whole page, Markdown.</param>
/// <param name="Heading">Id and name from the first line.</param>
/// <param name="Sections">Section texts by heading, in order.</param>
public sealed record RulePage(string Text, string Heading, IReadOnlyDictionary<string, string> Sections)
{
    /// <summary>Examples that the rule must report, with exactly the marked passages.</summary>
    public IReadOnlyList<RuleExample> Reported => ExamplesOf("报");

    /// <summary>Examples on which the rule must stay silent.</summary>
    public IReadOnlyList<RuleExample> Silent => ExamplesOf("不报");

    /// <summary>Examples whose marked passages the rule must show as checked and consistent.</summary>
    public IReadOnlyList<RuleExample> Agreeing => ExamplesOf("核对一致");

    internal static RulePage Parse(string text)
    {
        var sections = new OrderedDictionary<string, string>();
        var heading = "";
        string? current = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) heading = line[2..].Trim();
            else if (line.StartsWith("## ", StringComparison.Ordinal)) sections[current = line[3..].Trim()] = "";
            else if (current is not null) sections[current] += line + "\n";
        }
        return new RulePage(text, heading, sections);
    }

    private IReadOnlyList<RuleExample> ExamplesOf(string section) =>
        Sections.TryGetValue(section, out var text)
            ? [.. text.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => RuleExample.Parse(line[2..].Trim()))]
            : [];
}
