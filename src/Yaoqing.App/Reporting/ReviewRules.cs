using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared.RuleSets;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Time;
using Yaoqing.Review;
using Form = Yaoqing.Core.Reporting.Form;
using Line = Yaoqing.Core.Directory.Line;
using Office = Yaoqing.Core.Directory.Office;

namespace Yaoqing.App.Reporting;

/// <summary>
/// The reviewer of each desk: the newest version of its rule set, with the county's own directory and what the desk confirmed as right
/// in it. A reviewer is prepared once and shared; a new version, a confirmation or a change of the directory makes a new one at once.
/// </summary>
public sealed class ReviewRules
{
    private readonly ConcurrentDictionary<Guid, Prepared> prepared = new();

    public async Task<Reviewer> OfOfficeAsync(YaoqingDb db, Office office, CancellationToken ct) => (await PreparedAsync(db, office, ct)).Reviewer;

    /// <summary>The rules in force at a desk, directory and confirmations included.</summary>
    public async Task<RuleSet> RuleSetAsync(YaoqingDb db, Office office, CancellationToken ct) => (await PreparedAsync(db, office, ct)).Rules;

    /// <summary>字数 that a desk takes as the limit of a form: what its own rule set says, else the limit of the training text; 0 where the desk limits nothing.</summary>
    public async Task<int> LimitAsync(YaoqingDb db, Office office, Form form, CancellationToken ct)
    {
        var setting = (await RuleSetAsync(db, office, ct)).Rules.GetValueOrDefault(LengthRule(office.Line, form));
        if (setting?.Enabled == false)
            return 0;
        var own = setting?.Options is not { } options ? null : options.TryGetValue("silent", out var silent) ? silent : options.TryGetValue("max", out var max) ? max : (decimal?)null;
        return own is { } limit ? (int)Math.Clamp(limit, 0, 100_000) : WritingGuide.LimitOf([office.Line], form);
    }

    private async Task<Prepared> PreparedAsync(YaoqingDb db, Office office, CancellationToken ct)
    {
        var confirmations = db.DeskConfirmations.Where(each => each.OfficeId == office.Id);
        var inputs = await db.Offices.Where(each => each.Id == office.Id).Select(_ => new
        {
            Units = db.Units.Count(), Changes = db.Units.Sum(unit => unit.Version), Posts = db.Posts.Count(),
            Version = db.RuleSetVersions.Where(each => each.OfficeId == office.Id).Max(each => (int?)each.Number),
            Confirmations = confirmations.Count(), Holding = confirmations.Count(each => each.WithdrawnAt == null),
        }).SingleAsync(ct);
        var stamp = $"{office.Version}/{inputs}";
        if (prepared.TryGetValue(office.Id.Value, out var ready) && ready.Stamp == stamp)
            return ready;
        var rules = await BuildAsync(db, office, ct);
        return prepared[office.Id.Value] = new Prepared(stamp, rules, new Reviewer(rules));
    }

    private static async Task<RuleSet> BuildAsync(YaoqingDb db, Office office, CancellationToken ct)
    {
        var newest = await db.RuleSetVersions.AsNoTracking().Where(each => each.OfficeId == office.Id).OrderByDescending(each => each.Number).FirstOrDefaultAsync(ct);
        var own = OwnRules(newest);
        var units = await db.Units.AsNoTracking().Where(unit => !unit.Retired).OrderBy(unit => unit.Order).ToListAsync(ct);
        var leaders = await (
            from post in db.Posts.AsNoTracking()
            join person in db.People.AsNoTracking() on post.PersonId equals person.Id
            where post.Kind == PostKind.Leader
            orderby post.Order
            select new KnownLeader(person.Name, post.Title, post.From, post.To)).ToListAsync(ct);
        var confirmed = await db.DeskConfirmations.AsNoTracking().Where(each => each.OfficeId == office.Id && each.WithdrawnAt == null && each.Passage != "").ToListAsync(ct);
        return own with
        {
            Name = office.ShortName,
            Units = [.. own.Units.Concat(units.Select(Known)).DistinctBy(unit => unit.Name)],
            Leaders = [.. own.Leaders.Concat(leaders).DistinctBy(leader => (leader.Name, leader.Post))],
            KnownWords = [.. own.KnownWords.Concat(confirmed.Where(each => each.ForDesk).Select(each => each.Passage)).Distinct()],
            Confirmed = own.Confirmed.Concat(confirmed.Select(each => each.Fingerprint)).ToHashSet(),
        };
    }

    /// <summary>A stored text was readable when it was saved. Should a later program not know a rule of it any more, the built-in rules go on working, and the settings page says why.</summary>
    private static RuleSet OwnRules(RuleSetVersion? version)
    {
        if (version is null || version.Text.Length == 0)
            return RuleSet.Default with { Version = "内置规则" };
        var read = RuleSetFile.Read(version.Text);
        return read.Succeeded ? read.Value with { Version = $"第{version.Number}版（{WorkCalendar.DayOf(version.At):yyyy-MM-dd}）" } : RuleSet.Default with { Version = "内置规则" };
    }

    private static KnownUnit Known(Core.Directory.Unit unit) =>
        new(unit.Name, [unit.ShortName], unit.ShortName.EndsWith('镇') || unit.ShortName.EndsWith('乡') || unit.ShortName.EndsWith("街道", StringComparison.Ordinal));

    private static string LengthRule(Line line, Form form) => (line, form) switch
    {
        (Line.Party, Form.Brief) => "L01",
        (Line.Party, Form.Research) => "L02",
        (Line.Government, Form.Brief) => "L03",
        (Line.Government, Form.Research) => "L04",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "No length limit is kept for this form."),
    };

    private sealed record Prepared(string Stamp, RuleSet Rules, Reviewer Reviewer);
}
