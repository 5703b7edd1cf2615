using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">What was found, what was expected, the nearest right word.</param>
public sealed record SchemeProblem(int Line, int Column, string Message);

/// <param name="Name">Name of the case.</param>
/// <param name="Line">Its line in the text.</param>
/// <param name="Differences">Expected and actual, where they differ; empty when the case holds.</param>
public sealed record SchemeCaseLine(string Name, int Line, IReadOnlyList<string> Differences)
{
    public bool Holds => Differences.Count == 0;
}

/// <summary>What a scheme text says before it is saved.</summary>
/// <param name="Scheme">The scheme; null while there are problems.</param>
/// <param name="Problems">All problems, by line.</param>
/// <param name="Cases">The worked cases, run.</param>
public sealed record CheckedScheme(Scheme? Scheme, IReadOnlyList<SchemeProblem> Problems, IReadOnlyList<SchemeCaseLine> Cases)
{
    /// <summary>Whether it can be saved.</summary>
    public bool Holds => Scheme is not null && Cases.All(each => each.Holds);
}

/// <summary>检查计分办法: reads a text and runs its cases. Nothing is stored.</summary>
public static class CheckSchemeText
{
    /// <summary>Longest text that is taken, in characters.</summary>
    public const int Limit = 200_000;

    public static CheckedScheme Run(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new CheckedScheme(null, [new SchemeProblem(1, 1, "请填写计分办法。可以先看现行办法的写法。")], []);
        if (text.Length > Limit)
            return new CheckedScheme(null, [new SchemeProblem(1, 1, "计分办法最多20万个字符。")], []);
        var reading = SchemeTexts.Read(text);
        if (reading.Scheme is not { } scheme)
            return new CheckedScheme(null, [.. reading.Problems.Select(each => new SchemeProblem(each.Line, each.Column, each.Message))], []);
        try
        {
            return new CheckedScheme(scheme, [], [.. CaseRunner.Run(scheme).Select(each => new SchemeCaseLine(each.Name, each.Line, each.Differences))]);
        }
        catch (OverflowException)
        {
            return new CheckedScheme(null, [new SchemeProblem(1, 1, "算例里的分值或数量过大，算不出来，请改小。")], []);
        }
    }
}
