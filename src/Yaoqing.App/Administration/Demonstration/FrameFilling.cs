using System.Text;

namespace Yaoqing.App.Administration.Demonstration;

/// <summary>
/// Fills the slots of the sentence frames of one item. Numbers of the topic hold for the whole item, numbers of a line to its end;
/// no place and no word of a list comes twice. Every computed figure leaves its equation in <see cref="Relations"/>.
/// The first number after <c>{span}</c> counts from the start of the year: it grows with the year and agrees between a unit's items.
/// </summary>
internal sealed class FrameFilling
{
    private const string SinceNewYear = "{span}";

    private readonly SeededDraw draw;
    private readonly Func<string, SeededDraw> yearly;
    private readonly decimal progress;
    private readonly bool township;
    private readonly IReadOnlyDictionary<string, string> context;
    private readonly Dictionary<string, Queue<string>> lists;
    private readonly Dictionary<string, Quantity> topicNumbers = [];
    private readonly Dictionary<string, string> firstWords = [];
    private readonly List<DemoRelation> relations = [];

    /// <param name="yearly">A draw that is the same for a unit, topic and year, told apart by the words given.</param>
    public FrameFilling(
        SeededDraw draw,
        Func<string, SeededDraw> yearly,
        decimal progress,
        bool township,
        IReadOnlyDictionary<string, string> context,
        IReadOnlyDictionary<string, string[]> words)
    {
        this.draw = draw;
        this.yearly = yearly;
        this.progress = progress;
        this.township = township;
        this.context = context;
        lists = words.ToDictionary(list => list.Key, list => new Queue<string>(draw.Shuffled(list.Value)));
    }

    public IReadOnlyList<DemoRelation> Relations => relations;

    /// <summary>Draws the topic's own numbers, the same for a unit's items of one year: totals stay and parts only grow.</summary>
    public void DefineTopicNumbers(IEnumerable<string> definitions)
    {
        var luckOfYear = yearly("");
        foreach (var definition in definitions)
        {
            var (name, spec) = Parted(definition, '=');
            var luck = luckOfYear.Fraction();
            var position = spec.Contains("% of ", StringComparison.Ordinal) ? progress * 0.8m + luck * 0.2m : luck;
            topicNumbers[name] = QuantitySpec.Draw(spec, position, progress, township, Named);
        }

        Quantity Named(string name) => topicNumbers[name];
    }

    public string Fill(string frame) => FillTogether(frame)[0];

    /// <summary>Fills frames that share their numbers and the first word of each list: an opening sentence, then its title.</summary>
    public string[] FillTogether(params string[] frames)
    {
        var numbers = new Dictionary<string, Quantity>(topicNumbers);
        var shared = new Dictionary<string, string>();
        return [.. frames.Select((frame, at) => FillFrame(frame, numbers, shared, echo: at > 0))];
    }

    /// <summary>A title over what has been filled so far: it speaks of the first crop, trade … that the body named.</summary>
    public string FillTitle(string frame)
    {
        var missing = lists.Keys.FirstOrDefault(list => frame.Contains('{' + list + '}', StringComparison.Ordinal) && !firstWords.ContainsKey(list));
        return missing is null ? FillFrame(frame, new(topicNumbers), new(firstWords), echo: true) : throw new InsufficientWordsException(missing);
    }

    private string FillFrame(string frame, Dictionary<string, Quantity> numbers, Dictionary<string, string> shared, bool echo)
    {
        var text = new StringBuilder();
        for (var at = 0; at < frame.Length;)
        {
            var open = frame.IndexOf('{', at);
            if (open < 0)
                return text.Append(frame, at, frame.Length - at).ToString();
            var close = frame.IndexOf('}', open);
            if (close < 0)
                throw new FormatException($"句式“{frame}”缺右花括号。");
            var slot = frame[(open + 1)..close];
            text.Append(frame, at, open - at).Append(lists.ContainsKey(slot) ? Word(slot, shared, echo) : FillSlot(slot, numbers, frame, CountsFromNewYear(frame, open)));
            at = close + 1;
        }
        return text.ToString();
    }

    private string FillSlot(string slot, Dictionary<string, Quantity> numbers, string frame, bool fromNewYear)
    {
        if (slot.StartsWith(':'))
        {
            var (printed, relation) = FigureExpression.Compute(slot[1..], Named);
            relations.Add(relation);
            return printed;
        }
        if (slot.Contains('=', StringComparison.Ordinal))
        {
            var (name, spec) = Parted(slot, '=');
            numbers[name] = fromNewYear || CountsInTitle(frame, spec)
                ? QuantitySpec.Draw(spec, yearly(frame).Fraction(), progress, township, Named).Grown(progress)
                : QuantitySpec.Draw(spec, draw.Fraction(), progress, township, Named);
            return numbers[name].ToString();
        }
        if (numbers.TryGetValue(slot, out var number))
            return number.ToString();
        return context.TryGetValue(slot, out var word) ? word : throw new FormatException($"句式“{frame}”中的“{slot}”没有定义。");

        Quantity Named(string name) =>
            numbers.TryGetValue(name, out var found) ? found : throw new FormatException($"句式“{frame}”中的数“{name}”没有定义。");
    }

    // "复耕撂荒地{a=~620..980}亩" as a title reports the year so far; a rate or an average does not grow and takes no "~".
    private static bool CountsInTitle(string frame, string spec) => spec.StartsWith('~') && !frame.Contains('。', StringComparison.Ordinal);

    private string Word(string list, Dictionary<string, string> shared, bool echo)
    {
        if (echo && shared.Remove(list, out var before))
            return before;
        if (!lists[list].TryDequeue(out var word))
            throw new InsufficientWordsException(list);
        shared.TryAdd(list, word);
        firstWords.TryAdd(list, word);
        return word;
    }

    private static bool CountsFromNewYear(string frame, int slot)
    {
        var since = frame.LastIndexOf(SinceNewYear, slot, StringComparison.Ordinal);
        return since >= 0 && frame.IndexOf('{', since + 1) == slot;
    }

    private static (string Name, string Definition) Parted(string text, char mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return (text[..at].Trim(), text[(at + 1)..].Trim());
    }
}

/// <summary>An item would have to name a place or word twice, or only in its title; the writer drops it and draws again.</summary>
internal sealed class InsufficientWordsException(string list) : Exception($"词表“{list}”已用完。");
