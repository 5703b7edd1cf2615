namespace Yaoqing.Scoring;

/// <summary>The months a run looks at, numbered from 0, and the stretches laid over them.</summary>
internal readonly record struct Calendar(Month Start, int Length)
{
    internal bool Holds(Calendar other) => other.Start >= Start && other.Start.Index + other.Length <= Start.Index + Length;

    internal int IndexOf(Month month) => month.Index - Start.Index;

    internal Month At(int index) => Start.Plus(index);

    /// <summary>The first month index (may be negative) and the last of the stretch that holds a month.</summary>
    internal (int First, int Last) Around(Window window, int index)
    {
        var size = Months(window);
        var month = Start.Index + index;
        var first = month - month % size - Start.Index;
        return (first, first + size - 1);
    }

    internal static int Months(Window window) => window switch
    {
        Window.Week or Window.Month => 1,
        Window.Quarter => 3,
        Window.HalfYear => 6,
        Window.Year => 12,
    };

    /// <summary>All stretches that end at or after the first month and begin inside.</summary>
    internal IEnumerable<(int First, int Last)> Stretches(Window window)
    {
        for (var (first, last) = Around(window, 0); first < Length; (first, last) = (last + 1, last + Months(window))) yield return (first, last);
    }

    internal string Name(Window window, int first, int last) => window switch
    {
        Window.Week or Window.Month => At(first).ToString(),
        Window.Quarter => $"{At(first).Year}年第{(At(first).Number - 1) / 3 + 1}季度",
        Window.HalfYear => $"{At(first).Year}年{(At(first).Number == 1 ? "上" : "下")}半年",
        Window.Year => $"{At(last).Year}年",
    };
}
