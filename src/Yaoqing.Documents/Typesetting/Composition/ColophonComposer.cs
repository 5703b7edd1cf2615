namespace Yaoqing.Documents.Typesetting;

/// <summary>报尾: 报/送/发 with the number of copies, the line of those responsible, the printing organ and date.</summary>
internal static class ColophonComposer
{
    public static IReadOnlyList<ColophonRow> Compose(IssueDocument document)
    {
        if (document.Colophon is not { } colophon)
            return [];
        var lines = colophon.Distribution.Where(line => line.Recipients.Count > 0).ToList();
        var copies = colophon.PrintedCopies > 0 ? $"（共印{colophon.PrintedCopies}份）" : "";
        var rows = lines.Select((line, index) => new ColophonRow(TextElements.Printable(line.Label) + "：", Names(line)) { OwnLine = index == lines.Count - 1 ? copies : "" }).ToList();
        if (lines.Count == 0 && copies.Length > 0)
            rows.Add(new("", "") { OwnLine = copies });
        var responsible = Responsible(colophon);
        if (responsible.Length > 0)
            rows.Add(new("", responsible));
        // 信函格式: 版记不加印发机关和印发日期 (GB/T 9704-2012 第 10.1 条).
        if (document.Template is not IssueTemplate.CommissionLetter && colophon.PrintingOrgan is { Length: > 0 } organ)
            rows.Add(new("", TextElements.Printable(organ)) { Right = colophon.PrintingDate is { } date ? ChineseDate.Of(date) + "印发" : "" });
        return rows;
    }

    private static string Names(DistributionLine line) =>
        TextElements.Printable(line.Recipients.Skip(1).Aggregate(line.Recipients[0].Name, (text, next) => Joins(text) ? text + next.Name : $"{text}，{next.Name}")) + "。";

    private static bool Joins(string text) => text.Length > 0 && "，、；：".Contains(text[^1]);

    private static string Responsible(Colophon colophon)
    {
        (string Label, string? Name)[] entries =
        [
            ("签发", colophon.SignedBy), ("审核", colophon.ReviewedBy), ("编辑", colophon.EditedBy), ("校对", colophon.ProofreadBy), ("电话", colophon.Phone),
        ];
        return Lines(entries.Where(entry => entry.Name is { Length: > 0 }).Select(entry => $"{entry.Label}：{TextElements.Printable(entry.Name!)}"));
    }

    // A name is not parted from its label: a new line starts before the entry that no longer fits.
    private static string Lines(IEnumerable<string> entries)
    {
        const int size = PageMetrics.SmallSize, room = PageMetrics.TextWidth - 2 * size;
        var lines = new List<string>();
        foreach (var entry in entries)
        {
            var longer = lines.Count > 0 ? $"{lines[^1]}　{entry}" : entry;
            if (lines.Count > 0 && TextElements.NominalWidth(longer, size, 0) <= room)
                lines[^1] = longer;
            else
                lines.Add(entry);
        }

        return string.Join('\n', lines);
    }
}
