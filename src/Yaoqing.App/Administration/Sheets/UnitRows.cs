using System.Globalization;
using Yaoqing.App.Directory;
using Yaoqing.App.Shared;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration.Sheets;

/// <summary>单位表: a row is a unit, with how the desks judge it in the first year. The columns of <see cref="Needed"/> must be there, those of <see cref="Optional"/> may.</summary>
internal static class UnitRows
{
    internal static readonly string[] Needed = ["单位简称", "单位全称", "考核组", "报送条线"];

    /// <summary>What a scheme may ask of a unit beside its group, in the words of the page 考核组; a blank cell is none.</summary>
    internal static readonly string[] Optional = ["类别", "人数", "计入单位"];

    internal static List<UnitPlan> Read(SheetTable table, List<string> problems)
    {
        var units = table.Rows.Select(row => (Row: row, Plan: Unit(row, problems))).ToList();
        foreach (var twice in units.GroupBy(each => each.Plan.ShortName).Where(group => group.Key.Length > 0 && group.Count() > 1))
            problems.Add($"{twice.Last().Row.Where}“{twice.Key}”和前面重复，请删去一行。");
        var plans = units.ConvertAll(each => each.Plan);
        problems.AddRange(units.Select(each => CreditProblem(each.Row, each.Plan, plans)).OfType<string>());
        return plans;
    }

    private static UnitPlan Unit(SheetRow row, List<string> problems)
    {
        foreach (var column in Needed.SkipLast(1).Where(column => row[column].Length == 0))
            problems.Add($"{row.Where}“{column}”没有填。");
        return new UnitPlan(row["单位全称"], row["单位简称"], Word(row, "考核组", problems), Lines(row, problems), [])
        {
            Class = Word(row, "类别", problems), Headcount = Headcount(row, problems), CreditTo = row["计入单位"],
        };
    }

    private static List<Line> Lines(SheetRow row, List<string> problems)
    {
        var lines = new List<Line>();
        foreach (var word in row["报送条线"].Split(['、', '，', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "党委" or "政务")
                lines.Add(DemoWords.Line(word));
            else
                problems.Add($"{row.Where}“报送条线”写的是“{word}”，只能写“党委”“政务”或“党委、政务”。");
        }
        if (row["报送条线"].Length == 0)
            problems.Add($"{row.Where}“报送条线”没有填，请写“党委”“政务”或“党委、政务”。");
        return lines;
    }

    /// <summary>A word that the page 考核组 could take back; what it would refuse does not come in here either.</summary>
    private static string Word(SheetRow row, string column, List<string> problems)
    {
        var word = TextInput.Line(row[column], column, MemberChecks.GroupLimit);
        if (word.Succeeded)
            return word.Value;
        problems.Add($"{row.Where}“{column}”写的是“{row[column]}”：{word.Refusal.Message}");
        return "";
    }

    private static int? Headcount(SheetRow row, List<string> problems)
    {
        var typed = row["人数"];
        if (typed.Length == 0)
            return null;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people is >= 1 and <= MemberChecks.MostPeople)
            return people;
        problems.Add($"{row.Where}“人数”写的是“{typed}”，只能写1到{MemberChecks.MostPeople}的整数；不按人数考核的留空。");
        return null;
    }

    /// <summary>Points go one step, as on the page 考核组: to another unit that keeps its own and is judged by the same desks.</summary>
    private static string? CreditProblem(SheetRow row, UnitPlan unit, List<UnitPlan> units)
    {
        if (unit.CreditTo.Length == 0)
            return null;
        var said = $"{row.Where}“计入单位”写的是“{unit.CreditTo}”，";
        if (units.Find(each => each.ShortName == unit.CreditTo) is not { } receiver)
            return said + "单位表里没有这个单位简称，请核对写法。";
        if (receiver.ShortName == unit.ShortName)
            return said + "就是本单位；得分归本单位的留空。";
        if (receiver.CreditTo.Length > 0)
            return said + $"而它的得分又计入“{receiver.CreditTo}”；计入单位要是得分不再转计的其他单位。";
        return unit.Lines.Except(receiver.Lines).Select(line => line == Line.Party ? "党委" : "政务").FirstOrDefault() is { } line
            ? said + $"它不向{line}条线报送，{unit.ShortName}在{line}条线的得分没有地方计入。" : null;
    }
}
