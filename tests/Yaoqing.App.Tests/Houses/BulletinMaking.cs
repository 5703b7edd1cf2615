using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Assessment;
using Yaoqing.App.Assessment.Bulletins;
using Yaoqing.App.Store;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;
using Fact = Yaoqing.Core.Assessment.Fact;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Tests.Houses;

/// <summary>Schemes, facts and bulletins in one line each.</summary>
internal static class BulletinMaking
{
    internal const string Scheme = """
        name: 测试办法
        effective: 2025-01-01
        periodicals: [{name: 安和信息, level: 县, own: true}, {name: 临江要情, level: 市}]
        rules:
          - {id: 综合, on: adopted, when: {periodical: 安和信息, combined: 是}, points: 3}
          - {id: 单条, on: adopted, when: {periodical: 安和信息}, points: 5}
          - {id: 市刊, on: adopted, when: {level: 市}, points: 10}
        """;

    internal static async Task WithSchemeAsync(this House house, string more = "")
    {
        var (chief, office) = (await house.AsAsync("chief"), await house.OfficeAsync(Line.Party));
        _ = (await house.RunAsync<ChangeScheme, Result<DateOnly>>(change => change.RunAsync(chief, new ChangeSchemeRequest(office, Scheme + "\n" + more, null), default))).Value;
    }

    /// <summary>A fact as the other features would post it.</summary>
    internal static async Task FactAsync(this House house, FactKind kind, string[] units, int item, string day = "2026-08-10", string? periodical = null, string? level = null, bool? combined = null, string form = "动态")
    {
        var office = await house.OfficeAsync(Line.Party);
        var ids = new List<Guid>();
        foreach (var unit in units)
            ids.Add(await house.UnitAsync(unit));
        await house.LookAsync(async db =>
        {
            var happened = DateOnly.Parse(day);
            db.Facts.Add(new Fact
            {
                Id = new Id<Fact>(Guid.CreateVersion7()), OfficeId = new Id<Office>(office), Kind = kind.ToString(), UnitIds = ids, Origin = Guid.NewGuid().ToString(), Happened = happened, Learnt = happened,
                Recorded = house.Clock.GetUtcNow(), Data = new FactData { ItemNo = item, About = $"第{item}件", Periodical = periodical, Level = level, Combined = combined, Form = form }.Write(),
            });
            return await db.SaveChangesAsync();
        });
    }

    internal static async Task<Result<int>> TryDraftAsync(this House house, string[]? columns = null, BulletinSpan span = BulletinSpan.Month, int year = 2026, int month = 8, string[]? groups = null, bool firstThree = false, bool compared = false, int? no = null, string user = "chief")
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        return await house.RunAsync<DraftBulletin, Result<int>>(draft => draft.RunAsync(actor,
            new DraftBulletinRequest(office, no, span, year, month, columns ?? [.. BulletinColumns.Usual], groups ?? [], firstThree, compared, null), default));
    }

    internal static async Task<int> DraftBulletinAsync(this House house, bool firstThree = false, bool compared = false, int month = 8, string[]? columns = null) =>
        (await house.TryDraftAsync(columns, firstThree: firstThree, compared: compared, month: month)).Value;

    internal static async Task<BulletinView?> SeeAsync(this House house, int no, string user = "chief")
    {
        var actor = await house.AsAsync(user);
        return await house.RunAsync<BulletinViews, BulletinView?>(views => views.FindAsync(actor, no, default));
    }

    internal static async Task<BulletinView> BulletinAsync(this House house, int no) => await house.SeeAsync(no) ?? throw new InvalidOperationException("No such bulletin.");

    internal static async Task<Result<IssuedBulletin>> IssueBulletinAsync(this House house, int no)
    {
        var (chief, version) = (await house.AsAsync("chief"), (await house.BulletinAsync(no)).Version);
        return await house.RunAsync<IssueBulletin, Result<IssuedBulletin>>(issue => issue.RunAsync(chief, new IssueBulletinRequest(no, version, null), default));
    }

    /// <summary>Somebody changes the stored figures behind the product's back.</summary>
    internal static Task TamperAsync(this House house, int no, Func<BulletinFigures, BulletinFigures> change) => house.LookAsync(async db =>
    {
        var bulletin = await db.Bulletins.SingleAsync(each => each.No == no);
        db.Entry(bulletin).Property(each => each.Figures).CurrentValue = change(BulletinFigures.Read(bulletin.Figures)).Write();
        return await db.SaveChangesAsync();
    });

    /// <summary>Three items received, two units in one combined article, one of the items in a city periodical as well.</summary>
    internal static async Task<House> WithAugustAsync(this House house)
    {
        await house.WithSchemeAsync();
        await house.FactAsync(FactKind.Submitted, ["云溪镇"], 1);
        await house.FactAsync(FactKind.Submitted, ["白沙乡"], 2);
        await house.FactAsync(FactKind.Submitted, ["云溪镇"], 3);
        await house.FactAsync(FactKind.Adopted, ["云溪镇", "白沙乡"], 1, periodical: "安和信息", level: "县", combined: true);
        await house.FactAsync(FactKind.Adopted, ["云溪镇"], 1, "2026-08-20", "临江要情", "市");
        return house;
    }
}
