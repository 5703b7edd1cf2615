using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.App.Store;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Tests.Houses;

/// <summary>What the assessor and the units do, in one line each. The Party desk unless a test says otherwise.</summary>
internal static class Reckoning
{
    /// <summary>5 points an adoption; late reports −1, concealed ones between −100 and −50; training 2.</summary>
    internal const string Scheme = """
        name: 试行办法
        effective: 2026-01-01
        percent: {decimals: 0, rounding: truncate}
        rules:
          - {id: 县刊, on: adopted, points: 5}
          - {id: 迟报, on: offence, when: {offence: 迟报}, points: -1}
          - {id: 漏报通报, on: offence, when: {offence: 漏报, circulated: 市}, points: -10}
          - {id: 瞒报, on: offence, when: {offence: 瞒报}, decide: {from: -100, to: -50}}
          - {id: 培训, on: training, points: 2}
        cases:
          - {name: 采用一篇五分, facts: [{kind: adopted}], expect: {单位: 5}}
        """;

    internal static Task<House> WithSchemeAsync() => WithSchemeAsync("sqlite");

    internal static async Task<House> WithSchemeAsync(string store)
    {
        var house = await House.OnAsync(store);
        _ = (await house.ChangeSchemeAsync(Scheme)).Value;
        return house;
    }

    internal static async Task<Result<DateOnly>> ChangeSchemeAsync(this House house, string text, string user = "chief")
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        return await house.RunAsync<ChangeScheme, Result<DateOnly>>(change => change.RunAsync(actor, new ChangeSchemeRequest(office, text, null), default));
    }

    internal static Task<Result<Guid>> ManualAsync(this House house, string points, DateOnly happened, string unit = "云溪镇", string user = "chief", string reason = "承办现场会") =>
        house.DecideAsync(new DecideFactRequest(default, default, FactKind.Manual, null, null, points, reason, happened, null), unit, user);

    internal static Task<Result<Guid>> OffenceAsync(this House house, string offence, string? circulated = null, string? points = null, string unit = "云溪镇") =>
        house.DecideAsync(new DecideFactRequest(default, default, FactKind.Offence, offence, circulated, points, "汛情", new DateOnly(2026, 8, 20), null), unit, "chief");

    internal static async Task<Result<Guid>> DecideAsync(this House house, DecideFactRequest request, string unit = "云溪镇", string user = "chief")
    {
        var (actor, office, id) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party), await house.UnitAsync(unit));
        return await house.RunAsync<DecideFact, Result<Guid>>(decide => decide.RunAsync(actor, request with { OfficeId = office, UnitId = id }, default));
    }

    internal static async Task<Result<Guid>> RevokeAsync(this House house, Guid fact, string user = "chief", string reason = "登记有误")
    {
        var actor = await house.AsAsync(user);
        return await house.RunAsync<RevokeFact, Result<Guid>>(revoke => revoke.RunAsync(actor, new RevokeFactRequest(fact, reason, null), default));
    }

    internal static async Task<Result<DateOnly>> CloseAsync(this House house, int year, int month, string user = "chief")
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        return await house.RunAsync<ClosePeriod, Result<DateOnly>>(close => close.RunAsync(actor, new ClosePeriodRequest(office, new DateOnly(year, month, 1), null), default));
    }

    /// <summary>Closes January to a month of 2026.</summary>
    internal static async Task CloseThroughAsync(this House house, int month)
    {
        for (var number = 1; number <= month; number++)
            _ = (await house.CloseAsync(2026, number)).Value;
    }

    internal static async Task<LedgerOfUnit> LedgerAsync(this House house, string unit = "云溪镇", int year = 2026, string user = "chief")
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        return await house.RunAsync<UnitLedger, LedgerOfUnit?>(query => query.FindAsync(actor, office, unit, year, default)) ?? throw new InvalidOperationException("not visible");
    }

    /// <summary>The lines of a unit as <c>月 分 更正月</c>, newest month first.</summary>
    internal static async Task<string[]> LinesAsync(this House house, string unit = "云溪镇", int year = 2026) =>
        [.. (await house.LedgerAsync(unit, year)).Months.SelectMany(month => month.Lines).Select(line => $"{line.Posted} {line.Points} {line.Correction}".TrimEnd())];

    internal static async Task<Result<Guid>> ObjectAsync(this House house, string? entry, string user = "yunxi-reporter", string unit = "云溪镇", string? missing = null, DateOnly? month = null, string reason = "这件事不该扣分。")
    {
        var (actor, office, id) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party), await house.UnitAsync(unit));
        return await house.RunAsync<RaiseObjection, Result<Guid>>(raise => raise.RunAsync(actor, new RaiseObjectionRequest(office, id, 2026, entry, month, missing, reason, null), default));
    }

    internal static async Task<Result<Guid>> AnswerAsync(this House house, Guid objection, ObjectionOutcome outcome, string? points = null, string answer = "经核对，情况属实。", string user = "chief")
    {
        var actor = await house.AsAsync(user);
        return await house.RunAsync<DecideObjection, Result<Guid>>(decide => decide.RunAsync(actor, new DecideObjectionRequest(objection, outcome, points, answer, null), default));
    }

    /// <summary>The texts of somebody's reminders.</summary>
    internal static Task<List<string>> NoticesAsync(this House house, string user) =>
        house.LookAsync(db => db.Notices.Where(notice => db.Accounts.Any(account => account.Id == notice.AccountId && account.NormalizedName == user)).OrderBy(notice => notice.At).Select(notice => notice.Text).ToListAsync());

    internal static async Task<MonthsOfYear> MonthsAsync(this House house, int year = 2026, string user = "chief")
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        return await house.RunAsync<MonthStates, MonthsOfYear>(query => query.OfYearAsync(actor, office, year, default));
    }

    internal static async Task<RankingTable> RankingAsync(this House house, string? period = null, string user = "chief")
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        var today = Core.Time.WorkCalendar.DayOf(house.Clock.GetUtcNow());
        return await house.RunAsync<RankingTables, RankingTable>(query => query.OfDeskAsync(actor, office, RankingPeriod.Parse(period, today) ?? throw new InvalidOperationException(period), default));
    }

    /// <summary>Judges in another year the units that are judged in 2026.</summary>
    internal static Task<int> JudgeInAsync(this House house, int year) => house.RunAsync<YaoqingDb, int>(async db =>
    {
        foreach (var each in await db.Memberships.AsNoTracking().Where(each => each.Year == 2026).ToListAsync())
            db.Memberships.Add(new Membership { Id = new Id<Membership>(Guid.CreateVersion7()), OfficeId = each.OfficeId, UnitId = each.UnitId, Year = year, Group = each.Group });
        return await db.SaveChangesAsync();
    });

    /// <summary>Settles the units of 2026 anew: all as they are but one, by its short name.</summary>
    internal static async Task<Result<int>> SettleAsync(this House house, string unit, Func<MemberChoice, MemberChoice> change, string user = "chief")
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        var sheet = await house.RunAsync<MemberSheets, MemberSheet>(query => query.OfAsync(office, 2026, default));
        var members = sheet.Lines.Select(line => (line.Unit, Choice: new MemberChoice(line.UnitId, line.Group, line.Class, line.Headcount, line.CreditTo, line.Unranked)))
            .Select(each => each.Unit == unit ? change(each.Choice) : each.Choice).ToList();
        return await house.RunAsync<ChangeMembers, Result<int>>(settle => settle.RunAsync(actor, new ChangeMembersRequest(office, 2026, sheet.Shown, members, null), default));
    }

    /// <summary>Since when and until when a unit exists; after it ended it reports no more.</summary>
    internal static async Task<Result<Guid>> LivedAsync(this House house, string unit, DateOnly? from, DateOnly? until, bool retired = false)
    {
        var (actor, id) = (await house.AsAsync("sysadmin"), await house.UnitAsync(unit));
        var place = await house.RunAsync<ContactBook, PlaceSheet?>(book => book.FindAsync(actor, id, default)) ?? throw new InvalidOperationException(unit);
        return await house.RunAsync<ChangeUnit, Result<Guid>>(change => change.RunAsync(actor, new ChangeUnitRequest(id, place.Version, place.Name, place.ShortName, retired, null) { From = from, Until = until }, default));
    }

    /// <summary>A fact that came in by another way, such as an import, as it is.</summary>
    internal static Task<int> AddFactAsync(this House house, Guid unit, Guid office, FactKind kind, DateOnly happened, FactData data) => house.RunAsync<YaoqingDb, int>(db =>
    {
        db.Facts.Add(new Core.Assessment.Fact
        {
            Id = new Id<Core.Assessment.Fact>(Guid.CreateVersion7()), OfficeId = new Id<Office>(office), Kind = kind.ToString(), UnitIds = [unit], Origin = $"import:{Guid.CreateVersion7()}",
            Happened = happened, Learnt = happened, Recorded = house.Clock.GetUtcNow(), Data = data.Write(),
        });
        return db.SaveChangesAsync();
    });
}
