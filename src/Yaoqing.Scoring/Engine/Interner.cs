namespace Yaoqing.Scoring;

/// <summary>Words to small numbers; 0 is "no word".</summary>
internal sealed class Interner
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _words = [""];

    internal int Of(string? word)
    {
        if (word is null) return 0;
        if (_numbers.TryGetValue(word, out var number)) return number;
        _words.Add(word);
        return _numbers[word] = _words.Count - 1;
    }

    internal string this[int number] => _words[number];

    internal int Count => _words.Count;
}
