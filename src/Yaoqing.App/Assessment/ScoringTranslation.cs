using System.Globalization;
using Yaoqing.Core.Time;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>From a stored fact to the scoring engine's. Units go by their short names, items by their numbers.</summary>
internal static class ScoringTranslation
{
    /// <summary>The clock time in China: on the day of a closing it tells what the closed month had seen.</summary>
    internal static TimeOnly TimeOfDay(DateTimeOffset instant) => TimeOnly.FromTimeSpan(WorkCalendar.Local(instant).TimeOfDay);

    internal static Fact ToEngine(Core.Assessment.Fact fact, FactData data, IReadOnlyDictionary<Guid, string> units) => new()
    {
        Id = fact.Id.ToString(), Kind = Enum.Parse<FactKind>(fact.Kind), Units = [.. fact.UnitIds.Where(units.ContainsKey).Select(unit => new UnitShare(units[unit]))],
        Persons = data.Persons ?? [], Item = data.ItemNo?.ToString(CultureInfo.InvariantCulture), Periodical = data.Periodical, Level = data.Level, Form = data.Form, Placement = data.Placement,
        Tags = data.Tags ?? [], Leader = data.Leader, Rank = data.Rank, Offence = data.Offence, Circulated = data.Circulated, Route = data.Route, Count = Fraction.TryParse(data.Count, out var count) ? count : Fraction.One,
        Combined = data.Combined, Length = data.Length,
        Given = Fraction.TryParse(data.Given, out var given) ? given : null, By = data.By, Reason = data.Reason, Cancels = fact.Revokes?.ToString(),
        Happened = fact.Happened, Learnt = fact.Learnt, Recorded = WorkCalendar.DayOf(fact.Recorded), RecordedAt = TimeOfDay(fact.Recorded),
    };
}
