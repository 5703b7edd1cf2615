namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>
/// From a draft of any format to the manuscript: forms and frames are unfolded, the masthead is put aside, the title found,
/// the sign-off lines taken out, headings given their level. Nothing is dropped: what is not body goes to fields or other text.
/// </summary>
internal static class ManuscriptAssembler
{
    public static ReadManuscript Assemble(string file, string format, Draft draft)
    {
        var (lines, bag) = (new DraftLines(draft.Blocks), new FieldBag());
        var form = new ReportForm(lines, bag, draft.OtherText);
        form.TakeAll();
        PutMastheadAside(lines, bag, draft);
        var title = TakeTitle(lines, bag, form.Title, draft);
        BodyLabel.Strip(lines);
        new FieldSplitter(lines, bag, draft.OtherText).TakeTail();
        if (title.Length == 0) title = TitleFromFileName(file, lines, draft);
        foreach (var other in draft.OtherText.Distinct())
            if (FieldLine.Parse(other, labelled: true) is { } found) bag.Add(found);
        var (paragraphs, tables) = Body(lines);
        if (paragraphs.Count == 0 && tables.Count == 0 && draft.Attachments.Count == 0) throw Empty();
        return new ReadManuscript
        {
            File = file,
            Format = format,
            Title = title,
            Paragraphs = paragraphs,
            Tables = tables,
            Fields = bag.Fields,
            Attachments = draft.Attachments,
            Warnings = draft.Warnings,
            OtherText = draft.OtherText,
            Mail = draft.Mail,
        };
    }

    private static ReadRefusedException Empty() =>
        new("read.no-text", "文件里没有读到正文文字（可能是空白稿或只有图片），请检查后重新报送。");

    private static string TakeTitle(DraftLines lines, FieldBag bag, string formTitle, Draft draft)
    {
        if (formTitle.Length > 0) return formTitle;
        foreach (var line in lines.Lines.Take(8))
        {
            if (TitleLabel.Strip(line.Text) is not { Length: > 0 } labelled) continue;
            var before = lines.Lines.TakeWhile(l => !ReferenceEquals(l, line)).Count();
            lines.Remove(line);
            new FieldSplitter(lines, bag, draft.OtherText).TakeHead(before);
            return labelled;
        }
        var found = new TitleFinder(lines).Find();
        var at = found.Count == 0 ? 0 : lines.Lines.TakeWhile(l => !ReferenceEquals(l, found[0])).Count();
        foreach (var line in found) lines.Remove(line);
        var head = lines.Lines.Take(at).ToList();
        new FieldSplitter(lines, bag, draft.OtherText).TakeHead(at);
        PutAside(head.Where(h => lines.Blocks.Any(b => ReferenceEquals(b, h))), lines, draft);
        return string.Concat(found.Select(l => l.Text));
    }

    private static void PutAside(IEnumerable<DraftParagraph> head, DraftLines lines, Draft draft)
    {
        foreach (var line in head.ToList())
        {
            draft.OtherText.Add(line.Text);
            draft.Warn("read.text-before-title", $"标题之前的文字（“{Short(line.Text)}”等）未读入正文，请核对。");
            lines.Remove(line);
        }
    }

    // A unit's own bulletin: its name, “第26期”, and the line of unit and date under it.
    private static void PutMastheadAside(DraftLines lines, FieldBag bag, Draft draft)
    {
        var number = lines.Lines.Take(6).ToList().FindIndex(l => TitleFinder.IsIssueNumber(l.Text));
        if (number < 0) return;
        foreach (var line in lines.Lines.Take(number + 1).ToList())
        {
            if (FieldLine.Parse(line.Text) is { } found) bag.Add(found);
            else draft.OtherText.Add(line.Text);
            lines.Remove(line);
        }
        draft.Warn("read.masthead", "稿件带有刊头（刊名、期号），已略去，只读入其后的文字。");
    }

    private static string TitleFromFileName(string file, DraftLines lines, Draft draft)
    {
        if (lines.Lines.Count == 0) return "";
        var stem = FileNames.Stem(file).Trim();
        if (stem.Count(c => c is >= '\u4E00' and <= '\u9FFF') < 8 || stem.Length > 60)
        {
            draft.Warn("read.no-title", "没有找到标题，请补填。");
            return "";
        }
        draft.Warn("read.title-from-file-name", "正文中没有找到标题，已取文件名作标题，请核对。");
        return stem;
    }

    private static (List<ReadParagraph> Paragraphs, List<ReadTable> Tables) Body(DraftLines lines)
    {
        var (paragraphs, tables) = (new List<ReadParagraph>(), new List<ReadTable>());
        foreach (var block in lines.Blocks)
        {
            if (block is DraftParagraph line) paragraphs.Add(new ReadParagraph(line.Text, HeadingLevel.Of(line)));
            else if (block is DraftTable table && table.Rows.Any(r => r.Any(c => c.Text.Length > 0)))
                tables.Add(new ReadTable([.. table.Rows.Select(IReadOnlyList<string> (r) => [.. r.Select(c => c.Text)])], paragraphs.Count - 1));
        }
        return (paragraphs, tables);
    }

    private static string Short(string text) => text.Length > 15 ? text[..15] + "……" : text;
}
