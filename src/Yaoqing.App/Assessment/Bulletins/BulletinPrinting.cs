using Yaoqing.App.Shared.Exports;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Time;
using Yaoqing.Documents.Typesetting;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Assessment.Bulletins;

/// <param name="Office">The desk's office.</param>
/// <param name="Head">Distribution and phone of the office's first periodical; null where it has none.</param>
/// <param name="Editor">Who issues it.</param>
internal sealed record BulletinImprint(Office Office, Core.Publishing.Masthead? Head, string Editor);

/// <summary>From a bulletin to the page engine's document (版式 T5) and to a workbook.</summary>
internal static class BulletinPrinting
{
    private const string Ordinals = "一二三四五六七八九十";

    internal static string SheetName(Line line) => line == Line.Party ? "党委信息工作通报" : "政务信息工作通报";

    internal static IssueDocument Compose(Bulletin bulletin, int number, BulletinImprint imprint, DateTimeOffset now)
    {
        var (plan, figures) = (BulletinJson.Read<BulletinPlan>(bulletin.Plan), BulletinFigures.Read(bulletin.Figures));
        var label = $"第{number}期";
        return new IssueDocument
        {
            Template = IssueTemplate.AdoptionBulletin,
            Masthead = new Masthead
            {
                Name = SheetName(imprint.Office.Line), Marks = imprint.Head is { Mark.Length: > 0 } head ? [head.Mark] : [], NumberLine = label, Organ = imprint.Office.Name, Date = WorkCalendar.DayOf(now),
            },
            Articles = [new Article { Title = bulletin.Title, Body = Body(bulletin, plan, figures) }],
            Colophon = new Colophon
            {
                Distribution = [.. new[] { ("报", imprint.Head?.ReportTo ?? []), ("送", imprint.Head?.SendTo ?? []), ("发", imprint.Head?.IssueTo ?? []) }
                    .Where(line => line.Item2.Count > 0).Select(line => new DistributionLine(line.Item1, [.. line.Item2.Select(name => new Recipient(name))]))],
                Copies = imprint.Head?.Copies ?? 0, EditedBy = imprint.Editor.Length > 0 ? imprint.Editor : null, Phone = imprint.Head is { Phone.Length: > 0 } known ? known.Phone : null,
            },
            Metadata = new IssueMetadata { Title = bulletin.Title, Organ = imprint.Office.Name, Issued = now, Number = label },
        };
    }

    internal static byte[] Workbook(Bulletin bulletin)
    {
        var (plan, figures) = (BulletinJson.Read<BulletinPlan>(bulletin.Plan), BulletinFigures.Read(bulletin.Figures));
        var table = new ExportSheet(plan.PeriodInWords, [new("考核组"), new("单位", 18), .. plan.Columns.Select(id => new ExportColumn(BulletinColumns.HeadOf(id) ?? id, 12))],
            [.. figures.Printed(plan.FirstThree).Select(row => (IReadOnlyList<object?>)[row.Group, row.Unit, .. plan.Columns.Select(id => ExportSheet.Figure(BulletinColumns.Cell(row, id, figures.Percent)))])]);
        var headline = figures.Headline;
        IReadOnlyList<object?> Line(string name, Tally tally) => [name, Cell(tally.All), Cell(tally.Office), Cell(tally.Outside), Cell(tally.Shared), Cell(tally.OfUnits)];
        var totals = new ExportSheet("总数", [new("项目"), new("总数"), new("本办自编"), new("表外单位"), new("联合稿件重复计", 18), new("各单位合计", 14)],
            [Line("收稿", headline.Received), Line("用稿", headline.Used), Line("采用计次", headline.Credits), ["采用率", BulletinColumns.WithSign(headline.Rate)]]);
        var silent = new ExportSheet("零报送", [new("单位", 18)], [.. figures.Silent.Select(unit => (IReadOnlyList<object?>)[unit])]);
        return ExportWorkbook.Write(table, totals, silent);
    }

    private static List<Block> Body(Bulletin bulletin, BulletinPlan plan, BulletinFigures figures)
    {
        var body = new List<Block>(BodyText.Parse(bulletin.Text));
        var section = 0;
        foreach (var group in figures.Printed(plan.FirstThree).GroupBy(row => row.Group))
        {
            var rows = group.ToList();
            var name = group.Key.Length > 0 ? group.Key : "各单位";
            body.Add(new Paragraph($"{Ordinals[section++ % Ordinals.Length]}、{name}{(plan.FirstThree ? "前三名" : $"（{rows.Count}个）")}", 1));
            body.Add(TableOf(rows, plan, figures, $"{plan.PeriodInWords}{name}采用情况"));
        }
        if (Note(figures) is { Length: > 0 } note)
            body.Add(new Paragraph(note));
        if (bulletin.Closing.Length > 0)
        {
            body.Add(new Paragraph($"{Ordinals[section % Ordinals.Length]}、零报送情况", 1));
            body.AddRange(BodyText.Parse(bulletin.Closing));
        }
        return body;
    }

    private static Table TableOf(List<BulletinRow> rows, BulletinPlan plan, BulletinFigures figures, string caption)
    {
        var sums = plan.FirstThree ? [] : new IReadOnlyList<string>[]
        {
            ["合计", .. plan.Columns.Select(id => BulletinColumns.Value(rows[0], id) is null ? "" : BulletinColumns.Print(rows.Aggregate(Scoring.Fraction.Zero, (sum, row) => sum + (BulletinColumns.Value(row, id) ?? 0))))],
        };
        IReadOnlyList<IReadOnlyList<string>> cells = [
            ["单位", .. plan.Columns.Select(id => BulletinColumns.HeadOf(id) ?? id)],
            .. rows.Select(row => (IReadOnlyList<string>)[row.Unit, .. plan.Columns.Select(id => BulletinColumns.Cell(row, id, figures.Percent))]),
            .. sums];
        return new Table(cells) { Caption = caption, Widths = [.. Enumerable.Range(0, plan.Columns.Count + 1).Select(column => cells.Max(row => Breadth(row[column])) + 3)] };
    }

    /// <summary>In half characters, a percent sign as wide as a Chinese one; the margins of the cell come on top, so that 100.0% stays on one line.</summary>
    private static int Breadth(string text) => text.Sum(letter => letter is '%' or >= '\u2000' ? 2 : 1);

    /// <summary>Why the tables' sums are not the totals of the text, where they are not.</summary>
    internal static string Note(BulletinFigures figures)
    {
        var (received, used, credits) = (figures.Headline.Received, figures.Headline.Used, figures.Headline.Credits);
        List<string> parts = [];
        if (!used.Office.IsZero || !credits.Office.IsZero)
            parts.Add($"本办自编用稿{Print(used.Office)}篇、计{Print(credits.Office)}次，计入总数，不计入各单位");
        if (!received.Outside.IsZero || !used.Outside.IsZero || !credits.Outside.IsZero)
            parts.Add($"未列入本表的单位收稿{Print(received.Outside)}篇、用稿{Print(used.Outside)}篇、计{Print(credits.Outside)}次");
        if (!received.Shared.IsZero || !used.Shared.IsZero)
            parts.Add($"联合稿件和综合稿在各署名单位分别计篇，各单位合计比总数多用稿{Print(used.Shared)}篇{(received.Shared.IsZero ? "" : $"、收稿{Print(received.Shared)}篇")}");
        return parts.Count == 0 ? "" : $"说明：{string.Join("；", parts)}。";
    }

    private static string Print(Scoring.Fraction value) => BulletinColumns.Print(value);

    private static object? Cell(Scoring.Fraction value) => ExportSheet.Figure(value.ToString());
}
