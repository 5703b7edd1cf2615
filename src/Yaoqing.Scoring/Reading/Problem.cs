namespace Yaoqing.Scoring;

/// <summary>Something wrong in a scheme or fact file; while there is one, no number is given.</summary>
/// <param name="File">File name as handed in.</param>
/// <param name="Line">Line, from 1; for tables, the row.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">Chinese: the field, what was found, what was expected, the nearest right word.</param>
public sealed record Problem(string File, int Line, int Column, string Message)
{
    /// <summary>"文件:行:列: 说明".</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}

/// <summary>The outcome of reading a scheme file.</summary>
/// <param name="Scheme">The scheme, or null when there are problems.</param>
/// <param name="Problems">All problems found, by line.</param>
public sealed record SchemeReading(Scheme? Scheme, IReadOnlyList<Problem> Problems);

/// <summary>A facts file: directory, closed months and facts.</summary>
/// <param name="Units">Directory; empty when the file lists facts only.</param>
/// <param name="Closed">Closed months with the day of closing.</param>
/// <param name="Facts">The facts.</param>
public sealed record FactFile(IReadOnlyList<ScoredUnit> Units, IReadOnlyDictionary<Month, DateOnly> Closed, IReadOnlyList<Fact> Facts);

/// <summary>The outcome of reading a facts file.</summary>
/// <param name="File">The content, or null when there are problems.</param>
/// <param name="Problems">All problems found, by line.</param>
public sealed record FactReading(FactFile? File, IReadOnlyList<Problem> Problems);
