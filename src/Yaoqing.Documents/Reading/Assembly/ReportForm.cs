namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>
/// Tables that are no data: the reporting form (信息报送单: 标题 | …, 正文 | …, 签发人 | …), a frame around the whole text, and
/// an invisible table that only places the sign-off lines. Their content joins the manuscript; data tables stay tables.
/// </summary>
internal sealed class ReportForm(DraftLines draft, FieldBag bag, List<string> otherText)
{
    private const int LongCell = 60, ShortLine = 40;

    /// <summary>The title a form gave; empty when there was none.</summary>
    public string Title { get; private set; } = "";

    public void TakeAll()
    {
        foreach (var table in draft.Blocks.OfType<DraftTable>().ToList())
        {
            if (IsForm(table))
            {
                PutHeadingAside(table);
                draft.Replace(table, Unfold(table));
            }
            else if (IsFrame(table)) draft.Replace(table, table.Rows.SelectMany(r => r).SelectMany(c => c.Paragraphs));
            else TakeSignatures(table);
        }
    }

    // “安和县信息报送单” over the form is its name, not the manuscript's title.
    private void PutHeadingAside(DraftTable table)
    {
        foreach (var line in draft.Blocks.TakeWhile(b => !ReferenceEquals(b, table)).OfType<DraftParagraph>().Where(l => l.Text.Length <= ShortLine).ToList())
        {
            if (FieldLine.Parse(line.Text) is { } found) bag.Add(found);
            else otherText.Add(line.Text);
            draft.Remove(line);
        }
    }

    private static bool IsFrame(DraftTable table)
    {
        var texts = table.Rows.SelectMany(r => r).Select(c => c.Text).Where(t => t.Length > 0).ToList();
        return texts.Count == 1 || (table.Rows[0].Count == 1 && texts.Exists(t => t.Length >= LongCell));
    }

    private static bool IsForm(DraftTable table)
    {
        var (labels, core) = (0, 0);
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (LabelOf(row[i]) is not { } label) continue;
                labels++;
                if (label.Kind is FieldKind.Title or FieldKind.Body && (ValueAfter(row, i) is not null || label.Kind == FieldKind.Body)) core += 2;
                if (label.Kind is FieldKind.Signer or FieldKind.Reporter && ValueAfter(row, i) is { } value && PersonName.Clean(value.Text) is not null) core++;
            }
        }
        return labels >= 2 && core >= 2;
    }

    private static FieldLabel? LabelOf(DraftCell cell)
    {
        var text = cell.Text;
        if (text.Length is 0 or > 20) return null;
        var name = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Trim('：', ':');
        return FieldLabel.Find(name);
    }

    private static DraftCell? ValueAfter(IReadOnlyList<DraftCell> row, int label)
    {
        for (var i = label + 1; i < row.Count; i++)
        {
            if (row[i].Text.Length == 0) continue;
            return LabelOf(row[i]) is null ? row[i] : null;
        }
        return null;
    }

    private List<DraftParagraph> Unfold(DraftTable table)
    {
        var (body, expectsBody) = (new List<DraftParagraph>(), false);
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (row[i].Text.Length == 0) continue;
                if (LabelOf(row[i]) is { } label)
                {
                    var value = ValueAfter(row, i);
                    expectsBody |= label.Kind == FieldKind.Body && value is null;
                    if (value is null) continue;
                    TakeCell(label, row[i].Text, value, body);
                    i = IndexOf(row, value, i);
                }
                else if (expectsBody || row[i].Text.Length >= LongCell)
                {
                    body.AddRange(row[i].Paragraphs);
                    expectsBody = false;
                }
                else
                {
                    TakeLoose(row[i]);
                }
            }
        }
        return body;
    }

    private static int IndexOf(IReadOnlyList<DraftCell> row, DraftCell cell, int from)
    {
        while (!ReferenceEquals(row[from], cell)) from++;
        return from;
    }

    private void TakeCell(FieldLabel label, string name, DraftCell value, List<DraftParagraph> body)
    {
        var text = value.Text.Replace('\n', ' ');
        if (label.Kind == FieldKind.Title) Title = Title.Length == 0 ? value.Text.Replace("\n", "", StringComparison.Ordinal) : Title;
        else if (label.Kind == FieldKind.Body) body.AddRange(value.Paragraphs);
        else if (label.Kind != FieldKind.Form && FieldLine.Parse($"{name.Trim('：', ':')}：{text}") is { } found) bag.Add(found);
        else otherText.Add($"{name}：{text}");
    }

    private void TakeLoose(DraftCell cell)
    {
        foreach (var line in cell.Paragraphs.Where(p => p.Text.Trim().Length > 0))
        {
            if (FieldLine.Parse(line.Text) is { } found) bag.Add(found);
            else if (TitleLabel.Strip(line.Text) is { } title && Title.Length == 0) Title = title;
            else otherText.Add(line.Text.Trim());
        }
    }

    private void TakeSignatures(DraftTable table)
    {
        var cells = table.Rows.SelectMany(r => r).Where(c => c.Text.Length > 0).SelectMany(c => c.Paragraphs).Where(p => p.Text.Trim().Length > 0).ToList();
        if (cells.Count is 0 or > 10) return;
        var parsed = cells.ConvertAll(c => FieldLine.Parse(c.Text, labelled: true));
        if (parsed.Contains(null))
        {
            TakeLabelPairs(table);
            return;
        }
        foreach (var found in parsed.OfType<FieldBag>()) bag.Add(found);
        draft.Remove(table);
    }

    // 签发人 | 王建国 | 信息员 | 李小明 | 电话 | 138… without title or body: a signature block drawn as a table.
    private void TakeLabelPairs(DraftTable table)
    {
        var found = new FieldBag();
        foreach (var row in table.Rows)
        {
            var cells = row.Where(c => c.Text.Length > 0).ToList();
            if (cells.Count % 2 != 0) return;
            for (var i = 0; i < cells.Count; i += 2)
            {
                if (LabelOf(cells[i]) is not { Kind: <= FieldKind.UnitOrReporter } || FieldLine.Parse($"{cells[i].Text.Trim('：', ':')}：{cells[i + 1].Text}") is not { } pair) return;
                found.Add(pair);
            }
        }
        bag.Add(found);
        draft.Remove(table);
    }
}

/// <summary>“正文：” before the body, on a line of its own or in front of the first sentence.</summary>
internal static class BodyLabel
{
    public static void Strip(DraftLines draft)
    {
        foreach (var line in draft.Lines.Take(5))
        {
            var end = line.Text.IndexOfAny(['：', ':', '】']);
            if (end is < 2 or > 8 || FieldLabel.Find(line.Text[..end].Trim('【', ' ', '\u3000')) is not { Kind: FieldKind.Body }) continue;
            draft.Replace(line, line with { Text = line.Text[(end + 1)..].TrimStart('：', ':') });
            return;
        }
    }
}

/// <summary>“标题：…” on a line of its own.</summary>
internal static class TitleLabel
{
    /// <summary>The title after the label, or null when the line has no such label.</summary>
    public static string? Strip(string line)
    {
        var text = line.Trim();
        var colon = text.IndexOfAny(['：', ':', '】']);
        if (colon is < 2 or > 10 || colon + 1 >= text.Length) return null;
        var name = string.Concat(text[..colon].Where(c => !char.IsWhiteSpace(c))).TrimStart('【');
        return FieldLabel.Find(name) is { Kind: FieldKind.Title } ? text[(colon + 1)..].TrimStart('：', ':', ' ', '\u3000') : null;
    }
}
