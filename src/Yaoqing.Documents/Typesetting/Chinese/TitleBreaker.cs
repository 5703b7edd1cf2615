using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// 标题分行 — breaks a title that needs several lines on whole words, into a trapezoid or lozenge (GB/T 9704-2012 第 7.3.1 条: 词意完整，
/// 排列对称，长短适宜，间距恰当). Every way to place n−1 breaks is judged (n ≤ 5, so at most some ten thousand):
/// <code>
/// cost = Σ split(i) over the breaks + shape(line lengths)
/// split: 0 behind a space, small behind a comma or closing mark, then between two words of the list, behind 的, beside 和/与/及, between unknown
///        characters (more where they stand together elsewhere in the issue), large inside a word, prohibitive inside letters or before closing marks
/// shape: lines of one length, an hour-glass or a line under 40 % of the longest cost most; adjacent lines that differ by 2–4 characters nothing
/// </code>
/// Widths are nominal, so docx and the page engine break alike on every machine.
/// </summary>
internal sealed class TitleBreaker(IssueDocument document)
{
    private const int Forbidden = 100_000;

    /// <summary>A last line of one or two characters is an orphan; four are a word.</summary>
    private const int LeastOnLastLine = 4;

    private const string Conjunctions = "和与及暨";
    private readonly Lazy<IReadOnlyDictionary<(int, int), int>> pairs = new(() => CountPairs(document));

    public IReadOnlyList<string> Break(string title, ParagraphStyle style)
    {
        var runes = title.EnumerateRunes().ToArray();
        var widths = runes.Select((_, at) => WidthOf(runes, at, style.Cell)).ToArray();
        var measure = PageMetrics.TextWidth - 2 * style.Cell;
        var total = widths.Sum();
        if (total <= measure + 2 * style.Cell - 2 * style.Tracking || runes.Length == 0)
            return [title];
        var lines = (total + measure - 1) / measure;
        var splits = SplitCosts(runes, title);
        var ways = Enumerable.Range(lines, Math.Max(0, 7 - lines)).Select(count => new Search(widths, splits, measure, LeastOnLastLine * style.Cell).Best(count))
            .Append(new Search(widths, splits, measure, leastLast: 0).Best(lines));
        return ways.FirstOrDefault(way => way is not null) is { } best ? Slice(runes, best) : [title];
    }

    // Letters and digits as wide as the widest faces draw them, with the gap that some programs set beside them: a title counted as one line
    // must not lose its last character to a second on a machine with other fonts.
    private static int WidthOf(Rune[] runes, int at, int cell)
    {
        var codePoint = runes[at].Value;
        if (CharacterClasses.IsFullWidth(codePoint))
            return cell;
        var gaps = (at > 0 && CharacterClasses.IsFullWidth(runes[at - 1].Value) ? 1 : 0) + (at + 1 < runes.Length && CharacterClasses.IsFullWidth(runes[at + 1].Value) ? 1 : 0);
        var width = codePoint is >= '0' and <= '9' ? cell * 13 / 20 : codePoint is >= 'A' and <= 'Z' ? cell * 3 / 4 : cell / 2;
        return width + gaps * cell / 5;
    }

    private static List<string> Slice(Rune[] runes, IReadOnlyList<int> breaks)
    {
        int[] bounds = [0, .. breaks, runes.Length];
        return [.. bounds.Zip(bounds.Skip(1), (from, to) => string.Concat(runes[from..to].Select(rune => rune.ToString())).Trim(' '))];
    }

    private int[] SplitCosts(Rune[] runes, string title)
    {
        var costs = new int[runes.Length + 1];
        var words = TitleWords.Find(title, runes.Length);
        for (var i = 1; i < runes.Length; i++)
            costs[i] = SplitCost(runes[i - 1].Value, runes[i].Value, words.IsInside(i), words.IsBetween(i) || words.IsBeforeNumber(i, runes[i].Value)) + (IsBehindScope(runes, i) ? 150 : 0) - (words.IsBeforeNumber(i, runes[i].Value) ? 10 : 0);
        return costs;
    }

    // 全县, 全市 … belong to what they stand before.
    private static bool IsBehindScope(Rune[] runes, int at) => at >= 2 && runes[at - 2].Value is '全' && (runes[at - 1].Value is '县' or '市' or '省' or '国');

    private int SplitCost(int left, int right, bool insideWord, bool betweenWords)
    {
        var (leftClass, rightClass) = (CharacterClasses.Of(left), CharacterClasses.Of(right));
        if (rightClass is CharacterClass.Closing or CharacterClass.Joined || leftClass is CharacterClass.Opening
            || (leftClass is CharacterClass.Latin && rightClass is CharacterClass.Latin))
            return Forbidden;
        if (leftClass is CharacterClass.Space)
            return 0;
        if (left is '、' or '，' or '：' || leftClass is CharacterClass.Closing)
            return 5;
        if (insideWord || right is '的')
            return 400;
        if (betweenWords || rightClass is CharacterClass.Opening)
            return 30;
        if (left is '的')
            return 40;
        if (Conjunctions.Contains((char)left) || Conjunctions.Contains((char)right))
            return Conjunctions.Contains((char)left) ? 150 : 110;
        return 60 + Math.Min(240, 60 * pairs.Value.GetValueOrDefault((left, right))) + (leftClass is CharacterClass.Latin ? 200 : 0);
    }

    // The title itself is not counted: a pair that stands together in the text as well is likely one word.
    private static Dictionary<(int, int), int> CountPairs(IssueDocument document)
    {
        var counts = new Dictionary<(int, int), int>();
        foreach (var text in document.Articles.SelectMany(article => article.Body).OfType<Paragraph>().Select(paragraph => paragraph.Lead + paragraph.Text))
        {
            for (var i = 1; i < text.Length; i++)
                counts[(text[i - 1], text[i])] = counts.GetValueOrDefault((text[i - 1], text[i])) + 1;
        }

        return counts;
    }

    private sealed class Search(int[] widths, int[] splits, int measure, int leastLast)
    {
        private readonly List<int> current = [];
        private List<int>? best;
        private int bestCost = int.MaxValue;

        public List<int>? Best(int lines)
        {
            Place(0, lines, 0, []);
            return best;
        }

        private void Place(int from, int linesLeft, int cost, List<int> lengths)
        {
            if (cost >= bestCost)
                return;
            if (linesLeft == 1)
            {
                Finish(from, cost, lengths);
                return;
            }

            var width = 0;
            for (var to = from + 1; to < widths.Length; to++)
            {
                width += widths[to - 1];
                if (width > measure)
                    break;
                if (splits[to] >= Forbidden || width * 3 < measure)
                    continue;
                current.Add(to);
                lengths.Add(width);
                Place(to, linesLeft - 1, cost + splits[to], lengths);
                lengths.RemoveAt(lengths.Count - 1);
                current.RemoveAt(current.Count - 1);
            }
        }

        private void Finish(int from, int cost, List<int> lengths)
        {
            var width = widths[from..].Sum();
            if (width > measure || width < leastLast)
                return;
            var total = cost + Shape([.. lengths, width]);
            if (total >= bestCost)
                return;
            bestCost = total;
            best = [.. current];
        }

        // Lengths count in cells of the widest character.
        private int Shape(int[] lengths)
        {
            var cell = Math.Max(1, widths.Max());
            var cost = lengths.Min() * 5 < lengths.Max() * 2 ? 200 : 0;
            for (var i = 1; i < lengths.Length; i++)
            {
                var difference = Math.Abs(lengths[i] - lengths[i - 1]) / cell;
                cost += difference == 0 ? 60 : difference == 1 ? 20 : Math.Max(0, difference - 4) * 15;
            }

            for (var i = 1; i < lengths.Length - 1; i++)
                cost += lengths[i] < lengths[i - 1] && lengths[i] < lengths[i + 1] ? 250 : 0;
            return cost;
        }
    }
}
