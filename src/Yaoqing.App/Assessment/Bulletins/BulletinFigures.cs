using System.Text.Json;
using System.Text.Json.Serialization;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment.Bulletins;

/// <summary>One count of a whole desk, and how the units' column comes to its sum: All − Office − Outside + Shared.</summary>
/// <param name="All">The figure of the headline.</param>
/// <param name="Office">Of those written by the office itself: in the headline, in no unit's row.</param>
/// <param name="Outside">Of those by units that the table does not list.</param>
/// <param name="Shared">What the column counts beyond, because joint items stand with each of their units.</param>
public sealed record Tally(Fraction All, Fraction Office, Fraction Outside, Fraction Shared)
{
    /// <summary>What the units' column must add up to.</summary>
    [JsonIgnore]
    public Fraction OfUnits => All - Office - Outside + Shared;
}

/// <summary>The three counts of a period. They differ: an item may be received and not used, used once and credited several times.</summary>
/// <param name="Received">收稿: submissions.</param>
/// <param name="Used">用稿: different items used.</param>
/// <param name="Credits">采用计次: adoptions credited.</param>
/// <param name="Rate">采用率 as printed, without the sign.</param>
public sealed record BulletinHeadline(Tally Received, Tally Used, Tally Credits, string Rate);

/// <summary>A unit's figures of the previous period.</summary>
public sealed record BeforeRow(Fraction Used, Fraction Points);

/// <param name="Points">本期得分.</param>
/// <param name="YearPoints">累计得分, from January.</param>
/// <param name="Rate">采用率 as printed, without the sign.</param>
/// <param name="Split">Credits by periodical, level and form.</param>
/// <param name="Before">The previous period; null where none is compared.</param>
public sealed record BulletinRow(
    string Unit, string Group, int? Rank, int? YearRank, Fraction Received, Fraction Used, Fraction Credits, string Rate, Fraction Commissions, Fraction Instructions,
    Fraction Points, Fraction YearPoints, IReadOnlyDictionary<string, Fraction> Split, BeforeRow? Before);

/// <param name="Scheme">Name and version of the 计分办法; empty without one.</param>
/// <param name="Percent">How percentages are printed.</param>
/// <param name="RanksByGroup">Places within each group, or in one list.</param>
/// <param name="RanksByPoints">Places by points; false where by converted points.</param>
/// <param name="Split">Credits of the whole desk by periodical, level and form.</param>
/// <param name="Rows">Every unit of the chosen groups, also those that nothing is known of.</param>
/// <param name="Silent">零报送: units that reported nothing.</param>
public sealed record BulletinFigures(
    string Scheme, PercentMode Percent, bool RanksByGroup, bool RanksByPoints, BulletinHeadline Headline, BulletinHeadline? Previous,
    IReadOnlyDictionary<string, Fraction> Split, IReadOnlyList<BulletinRow> Rows, IReadOnlyList<string> Silent)
{
    public string Write() => BulletinJson.Write(this);

    public static BulletinFigures Read(string json) => BulletinJson.Read<BulletinFigures>(json);

    /// <summary>The rows that are printed: all, or the first three places of each group with all who tie.</summary>
    public IReadOnlyList<BulletinRow> Printed(bool firstThree) => firstThree ? [.. Rows.Where(row => row.Rank <= 3)] : Rows;
}

/// <summary>Figures and plan as stored: exact figures as texts.</summary>
internal static class BulletinJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new FractionJson(), new JsonStringEnumConverter(), new PeriodJson() },
    };

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException("A bulletin without content.");

    private sealed class FractionJson : JsonConverter<Fraction>
    {
        public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Fraction.TryParse(reader.GetString(), out var value) ? value : throw new JsonException("Not a figure.");

        public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class PeriodJson : JsonConverter<Core.Time.ReportingPeriod>
    {
        public override Core.Time.ReportingPeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            MonthRange.TryParse(reader.GetString(), out var range) ? new(range.From.First, range.To.Last) : throw new JsonException("Not a period.");

        public override void Write(Utf8JsonWriter writer, Core.Time.ReportingPeriod value, JsonSerializerOptions options) =>
            writer.WriteStringValue(new MonthRange(Month.Of(value.From), Month.Of(value.To)).ToString());
    }
}
