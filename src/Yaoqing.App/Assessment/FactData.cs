using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yaoqing.App.Assessment;

/// <summary>The fields of a stored fact that schemes may ask for, in the words of docs/schemes.md. Null fields are left out of the stored text.</summary>
public sealed record FactData
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What the fact is about, for the ledger: a title.</summary>
    public string? About { get; init; }
    /// <summary>Number of the item whose facts are judged together.</summary>
    public int? ItemNo { get; init; }
    public string? Periodical { get; init; }
    public string? Level { get; init; }
    public string? Form { get; init; }
    public string? Placement { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
    public string? Leader { get; init; }
    public string? Rank { get; init; }
    public string? Offence { get; init; }
    /// <summary>Level that circulated a notice of the offence; null when it was found but not circulated.</summary>
    public string? Circulated { get; init; }
    /// <summary>直报 or 转报.</summary>
    public string? Route { get; init; }
    /// <summary>How many of it, as an exact decimal; null for one.</summary>
    public string? Count { get; init; }
    public bool? Combined { get; init; }
    public int? Length { get; init; }
    /// <summary>Points decided by a person, as an exact decimal.</summary>
    public string? Given { get; init; }
    public string? By { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyList<string>? Persons { get; init; }

    public string Write() => JsonSerializer.Serialize(this, Options);

    public static FactData Read(string json) => JsonSerializer.Deserialize<FactData>(json, Options) ?? new FactData();
}
