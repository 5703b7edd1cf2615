using System.Text;

namespace Yaoqing.App.Administration.Demonstration;

/// <summary>
/// Fills the slots of the sentence frames of one item. Numbers of the topic hold for the whole item, numbers of a line to its end;
/// no place and no word of a list comes twice. Every computed figure leaves its equation in <see cref="Relations"/>.
/// </summary>
internal sealed class FrameFilling
{
    private readonly SeededDraw draw;
    private readonly decimal progress;
    private readonly bool township;
    private readonly IReadOnlyDictionary<string, string> context;
    private readonly Dictionary<string, Queue<string>> lists;
    private readonly Dictionary<string, Quantity> topicNumbers = [];
    private readonly List<DemoRelation> relations = [];

    public FrameFilling(
        SeededDraw draw, decimal progress, bool township, IReadOnlyDictionary<string, string> context, IReadOnlyDictionary<string, string[]> words)
    {
        this.draw = draw;
        this.progress = progress;
        this.township = township;
        this.context = context;
        lists = words.ToDictionary(list => list.Key, list => new Queue<string>(draw.Shuffled(list.Value)));
    }

    public IReadOnlyList<DemoRelation> Relations => relations;

    /// <summary>
    /// Draws the topic's own numbers from <paramref name="yearly"/>, the same for a unit's items of one year, so that totals stay and parts only grow.
    /// </summary>
    public void DefineTopicNumbers(IEnumerable<string> definitions, SeededDraw yearly)
    {
        foreach (var definition in definitions)
        {
            var (name, spec) = Parted(definition, '=');
            var luck = yearly.Fraction();
            var position = spec.Contains("% of ", StringComparison.Ordinal) ? progress * 0.8m + luck * 0.2m : luck;
            topicNumbers[name] = QuantitySpec.Draw(spec, position, progress, township, Named);
        }

        Quantity Named(string name) => topicNumbers[name];
    }

    public string Fill(string frame) => FillTogether(frame)[0];

    /// <summary>Fills frames that share their numbers, first to last: an opening sentence, then its title.</summary>
    public string[] FillTogether(params string[] frames)
    {
        var numbers = new Dictionary<string, Quantity>(topicNumbers);
        return [.. frames.Select(frame => FillFrame(frame, numbers))];
    }

    private string FillFrame(string frame, Dictionary<string, Quantity> numbers)
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
            text.Append(frame, at, open - at).Append(FillSlot(frame[(open + 1)..close], numbers, frame));
            at = close + 1;
        }
        return text.ToString();
    }

    private string FillSlot(string slot, Dictionary<string, Quantity> numbers, string frame)
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
            numbers[name] = QuantitySpec.Draw(spec, draw.Fraction(), progress, township, Named);
            return numbers[name].ToString();
        }
        if (numbers.TryGetValue(slot, out var number))
            return number.ToString();
        if (lists.TryGetValue(slot, out var words))
            return words.Count > 0 ? words.Dequeue() : throw new InsufficientWordsException(slot);
        return context.TryGetValue(slot, out var word) ? word : throw new FormatException($"句式“{frame}”中的“{slot}”没有定义。");

        Quantity Named(string name) =>
            numbers.TryGetValue(name, out var found) ? found : throw new FormatException($"句式“{frame}”中的数“{name}”没有定义。");
    }

    private static (string Name, string Definition) Parted(string text, char mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return (text[..at].Trim(), text[(at + 1)..].Trim());
    }
}

/// <summary>An item would have to name a place or word twice; the writer drops it and draws again.</summary>
internal sealed class InsufficientWordsException(string list) : Exception($"词表“{list}”已用完。");
