namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>Fields found so far; of several values for one field the best-labelled first one stays.</summary>
internal sealed class FieldBag
{
    private readonly Dictionary<FieldKind, (string Value, int Rank)> found = [];

    public bool IsEmpty => found.Count == 0;

    public bool Has(FieldKind kind) => found.ContainsKey(kind);

    public void Set(FieldKind kind, string? value, int rank)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        if (!found.TryGetValue(kind, out var known) || rank < known.Rank) found[kind] = (value, rank);
    }

    public void Add(FieldBag other)
    {
        foreach (var (kind, (value, rank)) in other.found) Set(kind, value, rank);
    }

    public ReadFields Fields => new(Value(FieldKind.Signer), Value(FieldKind.Reporter), Value(FieldKind.Phone), Value(FieldKind.Unit), Value(FieldKind.Date));

    public string? Value(FieldKind kind) => found.TryGetValue(kind, out var known) ? known.Value : null;
}
