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
        return new(subjects.Unit(row.Subject).Name, person, fact?.Item, row.Points, _rules[row.Rule].Id, facts, calendar.At(row.Posted), correction, WordsOf(row, detail, fact, person is not null));
    }

    private string WordsOf(in Row row, RowDetail detail, Fact? fact, bool forPerson)
    {
        var words = row.Kind switch
        {
            RowKind.Period => detail.Note,
            RowKind.Multiplier => $"{_rules[row.Rule].Name}：原得分 × {detail.A}，增加 {row.Points}分",
            RowKind.Fact or RowKind.Policy => Plain(row, detail, fact, forPerson),
        };
        if (detail.Annuls >= 0) words = $"更正，冲回“{fact?.Id}”（依据“{table.Facts[detail.Annuls].Id}”{Because(table.Facts[detail.Annuls])}）：{row.Points}分";
        return row.For < 0 ? words : $"{words}（补记：{books.Calendar.At(row.For)} 已结账，计入 {books.Calendar.At(row.Posted)}）";
    }

    private static string Because(Fact fact) => fact.Reason is { } reason ? $"，{reason}" : "";

    private string Plain(in Row row, RowDetail detail, Fact? fact, bool forPerson)
    {
        var name = $"{_rules[row.Rule].Name}{Subject(fact)}";
        if (fact is null || _rules[row.Rule].Rule is not { } rule) return $"{name}：{row.Points}分";
        if (row.Kind == RowKind.Policy) return $"{name}：{Steps(fact, rule, forPerson, detail.A)}；{PolicyName(rule)}，该稿累计 {detail.B}分，本次计 {row.Points}分";
        var decided = rule.FromGiven && fact.By is { } by ? $"（{by}裁定{Because(fact)}）" : "";
        return $"{name}：{Steps(fact, rule, forPerson, row.Points)}{decided}";
    }

    private string PolicyName(FactRule rule) => versions.All.SelectMany(s => s.Policies)
        .FirstOrDefault(p => p.Rules.Any(id => id == rule.Id || rule.Id.StartsWith(id + ".", StringComparison.Ordinal)))?.Name ?? "一稿多用";

    private static string Subject(Fact? fact)
    {
        if (fact is null) return "";
        if (fact.Kind == FactKind.Instructed) return $"（{fact.Level}{fact.Leader ?? fact.Rank}批示）";
        return fact.Periodical is { } periodical ? $"（《{periodical}》{fact.Form}）" : fact.Offence is { } offence ? $"（{offence}）" : "";
    }

    private static string Steps(Fact fact, FactRule rule, bool forPerson, Fraction result)
    {
        var first = !forPerson && rule.LeadValue is { } lead && rule.LeadValue != rule.Value ? $"主办 {lead}分、协办 {rule.Value}分" : rule.FromGiven ? $"给分 {fact.Given}" : $"{rule.Value}";
        if (rule.FromGiven && rule.Value != Fraction.One) first += $" × {rule.Value}";
        if (fact.Count != Fraction.One && !rule.OncePerFact) first += $" × {fact.Count}";
        var several = forPerson ? fact.Persons.Count : fact.Units.Count;
        if (several > 1 && (forPerson || rule.Joint.Mode != JointMode.Full)) first += forPerson ? $"，{several}人分计" : $"，{Manner(rule.Joint.Mode, several)}";
        if (!rule.Joint.Office.IsZero) first += $"，办公室留 {rule.Joint.Office}";
        return Fraction.TryParse(first, out var plain) && plain == result ? $"{result}分" : $"{first} = {result}分";
    }

    private static string Manner(JointMode mode, int count) => mode switch
    {
        JointMode.Split => $"{count}家平分",
        JointMode.Half => $"{count}家联合减半",
        JointMode.Lead => $"{count}家联合只计主办",
        JointMode.Ratio => $"{count}家按比例",
        JointMode.Full => $"{count}家各得全分",
    };
}
