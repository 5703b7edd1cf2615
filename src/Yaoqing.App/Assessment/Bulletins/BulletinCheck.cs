using System.Text.RegularExpressions;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment.Bulletins;

/// <param name="Error">An error keeps the bulletin from being issued; the rest is for the editor's eye.</param>
/// <param name="Code">Stable name.</param>
/// <param name="Message">中文: which figures, what they should be, what to do.</param>
public sealed record BulletinFinding(bool Error, string Code, string Message);

/// <summary>
/// 印发前自查: the bulletin's own arithmetic. Columns against the headline, parts against their sum, rates and places computed again,
/// the words against the figures, and every figure against the ledger as it is now. Of seven published bulletins that were examined two had
/// sums that did not agree and a third a percentage and its complement that did not add up to 100; none of that should leave this house.
/// </summary>
public static partial class BulletinCheck
{
    public static List<BulletinFinding> Run(BulletinFigures figures, string text, BulletinFigures ledger) =>
        [.. Columns(figures), .. Parts(figures), .. Rates(figures), .. Places(figures), .. Silent(figures), .. Ledger(figures, ledger), .. Text(figures, text)];

    private static IEnumerable<BulletinFinding> Columns(BulletinFigures figures)
    {
        foreach (var (name, tally, id) in (IEnumerable<(string, Tally, string)>)[("收稿", figures.Headline.Received, "received"), ("用稿", figures.Headline.Used, "used"), ("采用计次", figures.Headline.Credits, "credits")])
        {
            var sum = figures.Rows.Aggregate(Fraction.Zero, (total, row) => total + (BulletinColumns.Value(row, id) ?? 0));
            if (sum != tally.OfUnits)
                yield return Error("column-sum", $"“{name}”一栏各单位合计{sum}，与总数对不上：总数{tally.All}，减本办自编{tally.Office}、表外单位{tally.Outside}，加联合稿件重复计{tally.Shared}，应为{tally.OfUnits}。");
        }
    }

    private static IEnumerable<BulletinFinding> Parts(BulletinFigures figures)
    {
        foreach (var (kind, name) in (IEnumerable<(string, string)>)[(BulletinColumns.Periodical, "刊物"), (BulletinColumns.Level, "层级"), (BulletinColumns.Form, "体裁")])
        {
            if (SumOf(figures.Split, kind) is var all && all != figures.Headline.Credits.All)
                yield return Error("part-sum", $"总数中各{name}采用合计{all}次，应等于采用计次{figures.Headline.Credits.All}次。");
            foreach (var row in figures.Rows.Where(row => SumOf(row.Split, kind) != row.Credits))
                yield return Error("part-sum", $"{row.Unit}各{name}采用合计{SumOf(row.Split, kind)}次，应等于采用计次{row.Credits}次。");
        }
        foreach (var row in figures.Rows.Where(row => row.Used > row.Credits))
            yield return Error("used-beyond-credits", $"{row.Unit}用稿{row.Used}篇，比采用计次{row.Credits}次还多。");
    }

    private static IEnumerable<BulletinFinding> Rates(BulletinFigures figures)
    {
        if (figures.Percent.Print(figures.Headline.Used.All, figures.Headline.Received.All) is var all && all != figures.Headline.Rate)
            yield return Error("rate", $"总采用率写的是{figures.Headline.Rate}，重算为{all}（{figures.Headline.Used.All}÷{figures.Headline.Received.All}）。");
        foreach (var row in figures.Rows)
        {
            if (figures.Percent.Print(row.Used, row.Received) is var rate && rate != row.Rate)
                yield return Error("rate", $"{row.Unit}采用率写的是{row.Rate}，重算为{rate}（{row.Used}÷{row.Received}）。");
            if (row.Used > row.Received && !row.Received.IsZero)
                yield return Hint("rate-beyond", $"{row.Unit}用稿{row.Used}篇，多于收稿{row.Received}篇：往期来稿在本期采用时会这样，请留意。");
        }
    }

    /// <summary>Equal places have equal points, a better place never fewer, and after two ninths comes the eleventh.</summary>
    private static IEnumerable<BulletinFinding> Places(BulletinFigures figures)
    {
        foreach (var group in figures.Rows.Where(row => row.Rank is not null).GroupBy(row => figures.RanksByGroup ? row.Group : ""))
        {
            var rows = group.OrderBy(row => row.Rank).ToList();
            for (var index = 1; figures.RanksByPoints && index < rows.Count; index++)
            {
                var (better, next) = (rows[index - 1], rows[index]);
                if (next.Points > better.Points || (next.Rank == better.Rank && next.Points != better.Points))
                    yield return Error("rank", $"{better.Unit}{better.Points}分列第{better.Rank}，{next.Unit}{next.Points}分列第{next.Rank}，名次与得分不符。");
            }
            // Groups that are left out may hold places in between where all units stand in one list.
            foreach (var row in rows.Where(row => figures.RanksByGroup && row.Rank != 1 + rows.Count(other => other.Rank < row.Rank)))
                yield return Error("rank", $"{row.Unit}列第{row.Rank}，但排在前面的有{rows.Count(other => other.Rank < row.Rank)}个单位，名次应为第{1 + rows.Count(other => other.Rank < row.Rank)}。");
        }
    }

    private static IEnumerable<BulletinFinding> Silent(BulletinFigures figures)
    {
        var none = figures.Rows.Where(row => row.Received.IsZero).Select(row => row.Unit).ToList();
        foreach (var unit in none.Except(figures.Silent))
            yield return Error("silent", $"{unit}收稿为0，却不在零报送名单里。");
        foreach (var unit in figures.Silent.Except(none))
            yield return Error("silent", $"{unit}有收稿，却列在零报送名单里。");
    }

    private static IEnumerable<BulletinFinding> Ledger(BulletinFigures figures, BulletinFigures ledger)
    {
        const string Next = "请重新取数。";
        foreach (var unit in ledger.Rows.Select(row => row.Unit).Except(figures.Rows.Select(row => row.Unit)))
            yield return Error("ledger", $"表中缺少{unit}。{Next}");
        foreach (var row in figures.Rows)
        {
            if (ledger.Rows.FirstOrDefault(each => each.Unit == row.Unit) is not { } now)
            {
                yield return Error("ledger", $"{row.Unit}不在本年度考核单位里。{Next}");
                continue;
            }
            foreach (var (name, told, counted) in (IEnumerable<(string, Fraction, Fraction)>)
                [("得分", row.Points, now.Points), ("累计得分", row.YearPoints, now.YearPoints), ("收稿", row.Received, now.Received), ("用稿", row.Used, now.Used), ("采用计次", row.Credits, now.Credits),
                ("约稿完成", row.Commissions, now.Commissions), ("批示", row.Instructions, now.Instructions)])
            {
                if (told != counted)
                    yield return Error("ledger", $"{row.Unit}{name}写的是{told}，按得分明细和计分事项应为{counted}。{Next}");
            }
        }
        if (figures.Headline != ledger.Headline)
            yield return Error("ledger", $"总数与现在的计分事项不符。{Next}");
    }

    /// <summary>The headline in words: 报送…N篇, 采用N篇, 采用率N%, 计N次 must be the figures of the table.</summary>
    private static IEnumerable<BulletinFinding> Text(BulletinFigures figures, string text)
    {
        var headline = figures.Headline;
        foreach (var (pattern, name, value) in (IEnumerable<(Regex, string, string)>)[
            (ReceivedWords(), "收稿", BulletinColumns.Print(headline.Received.All)), (UsedWords(), "采用", BulletinColumns.Print(headline.Used.All)),
            (RateWords(), "采用率", headline.Rate), (CreditWords(), "采用计次", BulletinColumns.Print(headline.Credits.All))])
        {
            if (pattern.Match(text) is { Success: true } found && found.Groups[1].Value != value)
                yield return Error("text", $"正文写的是“{found.Value}”，而{name}总数为{value}。请改正文，或重新取数。");
        }
        foreach (var unit in figures.Rows.Where(row => row.Received.Sign > 0 && SilentWords().Match(text) is { Success: true } found && found.Groups[1].Value.Split('、').Contains(row.Unit)))
            yield return Error("text", $"正文说{unit.Unit}零报送，而它报送了{unit.Received}篇。");
    }

    private static Fraction SumOf(IReadOnlyDictionary<string, Fraction> split, string kind) =>
        split.Where(each => each.Key.StartsWith(kind, StringComparison.Ordinal)).Aggregate(Fraction.Zero, (sum, each) => sum + each.Value);

    private static BulletinFinding Error(string code, string message) => new(true, code, message);

    private static BulletinFinding Hint(string code, string message) => new(false, code, message);

    [GeneratedRegex("报送(?:党委|政务)?信息([0-9.]+)篇")]
    private static partial Regex ReceivedWords();

    [GeneratedRegex("采用([0-9.]+)篇")]
    private static partial Regex UsedWords();

    [GeneratedRegex("采用率([0-9.]+)%")]
    private static partial Regex RateWords();

    [GeneratedRegex("[，、]计([0-9.]+)次")]
    private static partial Regex CreditWords();

    [GeneratedRegex("(?:^|[。：\n])([^。：\n]*?)(?:等[0-9]+个单位)?零报送")]
    private static partial Regex SilentWords();
}
