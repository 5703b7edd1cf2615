namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>Fields found so far; of several values for one field the best-labelled first one stays.</summary>
internal sealed class FieldBag
{
    // An array, not a dictionary: the code of one over an enumeration would be compiled anew at every start of the command line.
    private readonly Known?[] found = new Known?[Enum.GetValues<FieldKind>().Length];

    public bool IsEmpty => Array.TrueForAll(found, known => known is null);

    public bool Has(FieldKind kind) => found[(int)kind] is not null;

    public void Set(FieldKind kind, string? value, int rank)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        if (found[(int)kind] is not { } known || rank < known.Rank) found[(int)kind] = new Known(value, rank);
    }

    public void Add(FieldBag other)
    {
        for (var kind = 0; kind < found.Length; kind++)
            if (other.found[kind] is { } known) Set((FieldKind)kind, known.Value, known.Rank);
    }

    public ReadFields Fields => new(Value(FieldKind.Signer), Value(FieldKind.Reporter), Value(FieldKind.Phone), Value(FieldKind.Unit), Value(FieldKind.Date));

    public string? Value(FieldKind kind) => found[(int)kind]?.Value;

    private sealed record Known(string Value, int Rank);
}
