namespace Yaoqing.Scoring;

/// <summary>Writes a ledger line's arithmetic in Chinese words, when somebody reads it.</summary>
internal sealed class Arithmetic(FactTable table, Versions versions, Books books)
{
    private readonly LedgerRules _rules = books.Ledger.Rules;

    /// <summary>The line as it is read.</summary>
    internal PointEntry Entry(in Row row)
    {
        var (calendar, subjects, detail) = (books.Calendar, books.Subjects, books.Ledger.Detail(row));
        var person = subjects.Person(row.Subject);
        var fact = row.Fact < 0 ? null : table.Facts[row.Fact];
        IReadOnlyList<string> facts = fact is null ? [] : detail.Annuls < 0 ? [fact.Id] : [fact.Id, table.Facts[detail.Annuls].Id];
        Month? correction = row.For < 0 ? null : calendar.At(row.For);
        return new(subjects.Unit(row.Subject).Name, person, fact?.Item, row.Points, _rules[row.Rule].Id, facts, calendar.At(row.Posted), correction, WordsOf(row, detail, fact));
    }

    /// <summary>The difference a line brings: "本次计 30 - 20 = 10分"; a negative number to take away stands in brackets.</summary>
    internal static string Difference(Fraction now, Fraction before) => $"{now} - {(before.Sign < 0 ? $"({before})" : $"{before}")} = {now - before}分";

    private string WordsOf(in Row row, RowDetail detail, Fact? fact)
    {
        var words = row.Kind switch
        {
            RowKind.Period => detail.Words?.Invoke() ?? "",
            RowKind.Multiplier => Multiplied(row, detail),
            RowKind.Fact or RowKind.Policy => Plain(row, detail, fact),
        };
        if (detail.Annuls >= 0) words = $"更正，冲回“{fact?.Id}”（依据“{table.Facts[detail.Annuls].Id}”{Because(table.Facts[detail.Annuls])}）：{row.Points}分";
        return row.For < 0 ? words : $"{words}（补记：{books.Calendar.At(row.For)} 已结账，计入 {books.Calendar.At(row.Posted)}）";
    }

    private static string Because(Fact fact) => fact.Reason is { } reason ? $"，{reason}" : "";

    private string Multiplied(in Row row, in RowDetail detail)
    {
        var due = row.Points + detail.Before;
        var words = $"{_rules[row.Rule].Name}：该稿得分 {detail.Sum} × ({detail.Own} - 1) = {due}分";
        return detail.Before.IsZero ? words : $"{words}，此前已计 {detail.Before}分，本次计 {Difference(due, detail.Before)}";
    }

    private string Plain(in Row row, in RowDetail detail, Fact? fact)
    {
        var name = $"{_rules[row.Rule].Name}{Subject(fact)}";
        if (fact is null || _rules[row.Rule].Rule is not { } rule) return $"{name}：{row.Points}分";
        if (row.Kind == RowKind.Policy)
            return $"{name}：{Steps(fact, rule, detail, detail.Own)}；{PolicyName(rule)}，该稿累计 {detail.Sum}分，此前已计 {detail.Sum - row.Points}分，本次计 {Difference(detail.Sum, detail.Sum - row.Points)}";
        var decided = rule.FromGiven && fact.By is { } by ? $"（{by}裁定{Because(fact)}）" : "";
        return $"{name}：{Steps(fact, rule, detail, row.Points)}{decided}";
    }

    private string PolicyName(FactRule rule) => versions.All.SelectMany(s => s.Policies)
        .FirstOrDefault(p => p.Rules.Any(id => id == rule.Id || rule.Id.StartsWith(id + ".", StringComparison.Ordinal)))?.Name ?? "一稿多用";

    private static string Subject(Fact? fact)
    {
        if (fact is null) return "";
        if (fact.Kind == FactKind.Instructed) return $"（{fact.Level}{fact.Leader ?? fact.Rank}批示）";
        return fact.Periodical is { } periodical ? $"（《{periodical}》{fact.Form}）" : fact.Offence is { } offence ? $"（{offence}）" : "";
    }

    /// <summary>The fact's own points, factor by factor; evaluated, the left side gives the right one.</summary>
    private string Steps(Fact fact, FactRule rule, in RowDetail detail, Fraction result)
    {
        var steps = rule.FromGiven ? $"给分 {fact.Given}" : rule.LeadValue is { } lead && lead != rule.Value ? (detail.Which == 0 ? $"{lead}（主办）" : $"{rule.Value}（协办）") : $"{rule.Value}";
        if (rule.FromGiven && Value(rule, detail) is var times && times != Fraction.One) steps += $" × {times}";
        if (fact.Count != Fraction.One && !rule.OncePerFact) steps += $" × {fact.Count}";
        foreach (var multiplier in detail.Multipliers ?? [])
            if (FactValue.Applies(multiplier, rule)) steps += $" × {multiplier.Rule.Value}（{multiplier.Rule.Name}）";
        steps += detail.Which < 0 ? Share(Persons(fact), fact.Persons.Count, ~detail.Which, [], "人") : Share(rule.Joint, fact.Units.Count, detail.Which, fact.Units, "家");
        return Fraction.TryParse(steps, out _) ? $"{result}分" : $"{steps} = {result}分";
    }

    private static Fraction Value(FactRule rule, in RowDetail detail) => detail.Which == 0 ? rule.LeadValue ?? rule.Value : rule.Value;

    private Joint Persons(Fact fact) => versions.All[Math.Max(0, versions.On(fact.Happened))].Persons ?? Joint.Full;

    private static string Share(Joint joint, int count, int which, IReadOnlyList<UnitShare> written, string noun)
    {
        var part = JointShares.Of(joint with { Office = Fraction.Zero }, count, which, written);
        var words = count < 2 ? "" : joint.Mode switch
        {
            JointMode.Full => "",
            JointMode.Split => $" ÷ {count}（{count}{noun}平分）",
            JointMode.Half => $" × 1/2（{count}{noun}联合减半）",
            JointMode.Lead => $" × {part}（{count}{noun}联合只计主办）",
            JointMode.Ratio => $" × {part}（{count}{noun}按比例）",
        };
        return joint.Office.IsZero ? words : $"{words} × {Fraction.One - joint.Office}（办公室留 {joint.Office}）";
    }
}
