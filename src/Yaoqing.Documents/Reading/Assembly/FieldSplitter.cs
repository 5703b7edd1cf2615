namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>Takes the sign-off lines out of a draft: under the title, at the end, and in brackets or after the last sentence of the last paragraph.</summary>
internal sealed class FieldSplitter(DraftLines draft, FieldBag bag, List<string> otherText)
{
    private const int MostTailLines = 14, LongestRemark = 24;

    /// <summary>Lines before and directly after the title.</summary>
    public void TakeHead(int linesBeforeTitle)
    {
        var lines = draft.Lines;
        foreach (var line in lines.Take(linesBeforeTitle)) Take(line);
        foreach (var line in lines.Skip(linesBeforeTitle).Take(6))
            if (!Take(line)) break;
    }

    /// <summary>Lines at the end of the body, before notes and enclosures.</summary>
    public void TakeTail()
    {
        var lines = draft.Lines.Where(l => !l.IsNote).ToList();
        var enclosure = lines.FindIndex(lines.Count / 3, l => IsEnclosureStart(l.Text));
        if (enclosure > 0) TakeTail(lines[..enclosure]);
        if (enclosure <= 0 || bag.IsEmpty) TakeTail(lines);
        foreach (var box in draft.Lines.Where(l => l.InTextBox)) Take(box);
    }

    private void TakeTail(List<DraftParagraph> lines)
    {
        var (signature, taken) = ((DraftParagraph?)null, new List<DraftParagraph>());
        for (var (at, seen) = (lines.Count - 1, 0); at > 0 && seen < MostTailLines; at--, seen++)
        {
            var line = lines[at];
            if (line.Text.StartsWith("附件", StringComparison.Ordinal) || line.InTextBox) continue;
            if (FieldLine.Parse(line.Text) is not null)
            {
                taken.Insert(0, line);
                continue;
            }
            if (IsColophon(line.Text))
            {
                PutAside(line);
                continue;
            }
            if (signature is null && PersonName.Clean(line.Text) is not null && PersonName.IsName(string.Concat(line.Text.Where(c => !char.IsWhiteSpace(c)))))
            {
                signature = line;
                continue;
            }
            // One short line that says nothing we know (“此件公开发布”) does not hide the fields above it; it stays in the text.
            if (taken.Count == 0 && line.Text.Length <= LongestRemark && at == lines.Count - 1 && at > 1 && FieldLine.Parse(lines[at - 1].Text) is not null) continue;
            TakeEnding(line);
            break;
        }
        if (lines.Count == 1) TakeEnding(lines[0]);
        // In reading order: of two signers of one rank the first counts.
        foreach (var line in taken) Take(line);
        // A bare name is a signature only beside a unit, date or number.
        if (signature is null || bag.IsEmpty) return;
        bag.Set(FieldKind.Reporter, PersonName.Clean(signature.Text), 9);
        PutAside(signature);
    }

    private bool Take(DraftParagraph line)
    {
        if (FieldLine.Parse(line.Text) is not { } found) return false;
        bag.Add(found);
        PutAside(line);
        return true;
    }

    private void PutAside(DraftParagraph line)
    {
        otherText.Add(line.Text);
        draft.Remove(line);
    }

    // “报：…”, “送：…”, “发：…”, “（共印50份）” at the foot of a unit's bulletin.
    private static bool IsColophon(string text) => text.Length > 2 && (text[0] is '报' or '送' or '发' && text[1] is '：' or ':' || text.Length <= 12 && text.Contains("共印", StringComparison.Ordinal));

    // “……新台阶。（崭山乡　李小明）” or “……新台阶。审签人：王建国　电话：0799-1234567”.
    private void TakeEnding(DraftParagraph line)
    {
        var text = line.Text;
        var start = text[^1] is '）' or ')' or '】' ? text.LastIndexOfAny(['（', '(', '【']) : -1;
        if (start <= 0 || text[start - 1] is not ('。' or '！' or ' ' or '\u3000' or '”' or '）' or '；') || FieldLine.Parse(text[start..]) is null)
        {
            var stop = text.LastIndexOf('。') + 1;
            start = stop > 0 && stop < text.Length && FieldLine.FirstLabel(text[stop..]) >= 0 ? stop : -1;
        }
        if (start <= 0 || FieldLine.Parse(text[start..]) is not { } found) return;
        bag.Add(found);
        otherText.Add(text[start..]);
        draft.Replace(line, line with { Text = text[..start] });
    }

    private static bool IsEnclosureStart(string text) =>
        text.Length <= 5 && text.StartsWith("附件", StringComparison.Ordinal) && text[2..].Trim('：', ':', ' ').All("0123456789一二三四五".Contains);
}
