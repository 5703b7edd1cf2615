using Yaoqing.App.Access;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Administration;

/// <summary>Turns a checked plan into records, inside one deed.</summary>
internal sealed class CountyBuilding(Deed deed, CountyPlan plan)
{
    private readonly Dictionary<string, Id<Office>> offices = plan.Offices.ToDictionary(office => office.ShortName, _ => deed.New<Office>());
    private readonly Dictionary<string, Id<Unit>> units = plan.Units.ToDictionary(unit => unit.ShortName, _ => deed.New<Unit>());
    private readonly IReadOnlyList<int> years = plan.Years.Count > 0 ? plan.Years : [deed.Today.Year];

    internal int Accounts { get; private set; }

    internal void AddOffices()
    {
        foreach (var office in plan.Offices.OrderByDescending(each => each.Level))
        {
            deed.Db.Offices.Add(new Office
            {
                Id = offices[office.ShortName], Name = office.Name, ShortName = office.ShortName, Line = office.Line, Level = office.Level, IsExternal = office.External,
                UpperId = office.Upper is null ? null : offices[office.Upper], PeriodicalNames = office.Periodicals,
            });
            foreach (var person in office.Staff)
                AddPerson(person, null, offices[office.ShortName], "desk");
            if (office.Scheme.Length > 0)
                deed.Db.SchemeVersions.Add(new SchemeVersion { Id = deed.New<SchemeVersion>(), OfficeId = offices[office.ShortName], EffectiveFrom = new DateOnly(years.Min(), 1, 1), Text = office.Scheme, EnteredAt = deed.Now });
        }
    }

    internal void AddBoards()
    {
        foreach (var (name, order) in plan.Boards.Select((name, index) => (name, index + 1)))
            deed.Db.Boards.Add(new Board { Id = deed.New<Board>(), Name = name, Order = order, PartyOnly = name == CountyPlan.PartyBoard });
    }

    internal void AddUnits()
    {
        foreach (var (unit, order) in plan.Units.Select((unit, index) => (unit, index + 1)))
        {
            var id = units[unit.ShortName];
            deed.Db.Units.Add(new Unit { Id = id, Name = unit.Name, ShortName = unit.ShortName, Order = order });
            foreach (var office in plan.Offices.Where(each => !each.External && unit.Lines.Contains(each.Line)))
            {
                foreach (var year in years)
                {
                    deed.Db.Memberships.Add(new Membership
                    {
                        Id = deed.New<Membership>(), OfficeId = offices[office.ShortName], UnitId = id, Year = year, Group = unit.Group, Class = unit.Class, Headcount = unit.Headcount,
                        CreditToId = unit.CreditTo.Length > 0 ? units[unit.CreditTo] : null,
                    });
                }
            }
            foreach (var person in unit.People)
                AddPerson(person, id, null, $"unit{order:00}");
        }
    }

    internal void AddCountyStaff()
    {
        foreach (var person in plan.CountyStaff)
            AddPerson(person, null, null, "county");
    }

    internal void AddPeriodicals()
    {
        foreach (var periodical in plan.Periodicals)
        {
            deed.Db.Periodicals.Add(new Periodical
            {
                Id = deed.New<Periodical>(), OfficeId = offices[periodical.Office], Name = periodical.Name, Sections = periodical.Sections, OpeningYear = periodical.OpeningYear,
                OpeningNumber = periodical.OpeningNumber, OpeningTotal = periodical.OpeningTotal, PrintsTotal = periodical.PrintsTotal, Masthead = periodical.Masthead,
            });
        }
    }

    internal void AddChains()
    {
        foreach (var chain in plan.Chains)
            deed.Db.SignOffChains.Add(new SignOffChain { Id = deed.New<SignOffChain>(), Line = chain.Line, Kind = chain.Kind, Emergency = chain.Emergency, Major = chain.Major, Steps = chain.Steps });
    }

    internal void AddTargets()
    {
        foreach (var target in plan.Targets)
        {
            deed.Db.Targets.Add(new Target
            {
                Id = deed.New<Target>(), OfficeId = offices[target.Office], UnitId = target.Unit is null ? null : units[target.Unit], SetterId = offices[target.SetBy],
                Level = target.Level, Year = target.Year, Points = target.Points, SetAt = deed.Now,
            });
        }
        foreach (var standing in plan.Standings)
        {
            deed.Db.Standings.Add(new Standing
            {
                Id = deed.New<Standing>(), OfficeId = offices[standing.Office], SetterId = offices[standing.SetBy], Level = standing.Level, Year = standing.AsOf.Year, AsOf = standing.AsOf,
                Points = standing.Points, Rank = standing.Rank, Source = standing.Source, RecordedAt = deed.Now,
            });
        }
    }

    private void AddPerson(StaffPlan staff, Id<Unit>? unit, Id<Office>? office, string prefix)
    {
        Accounts++;
        var account = Account.Create(deed.New<Account>(), staff.UserName ?? $"{prefix}-{Accounts}", staff.Name, Passwords.Secret(), deed.Now);
        var person = new Person { Id = deed.New<Person>(), Name = staff.Name, Phone = staff.Phone, AccountId = account.Id };
        deed.Db.Accounts.Add(account);
        deed.Db.People.Add(person);
        deed.Db.Posts.Add(new Post
        {
            Id = deed.New<Post>(), PersonId = person.Id, UnitId = unit, OfficeId = office, Kind = staff.Kind, Title = staff.Title, Level = Level.County, Order = Accounts,
            From = new DateOnly(years.Min(), 1, 1),
        });
        foreach (var role in staff.Roles)
        {
            var scopes = Roles.OfUnit.Contains(role) ? [unit?.Value]
                : Roles.OfDesk.Contains(role) ? (staff.AlsoAt ?? []).Select(name => (Guid?)offices[name].Value).Prepend(office?.Value)
                : Enumerable.Repeat<Guid?>(null, 1);
            foreach (var scope in scopes.Distinct())
                deed.Db.Grants.Add(new Grant { Id = deed.New<Grant>(), AccountId = account.Id, Role = role, ScopeId = scope, ProposedAt = deed.Now, ApprovedAt = deed.Now });
        }
    }
}
