using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Store;
using Yaoqing.App.Tests.Houses;
using Yaoqing.App.Trail;
using Yaoqing.Core.Trail;

namespace Yaoqing.App.Tests.Trail;

/// <summary>The trail in the store itself: SQL may not change it, and what gets around that is found and named.</summary>
public sealed class TrailStoreTests
{
    public static TheoryData<string, string> Refused => Each(
        """UPDATE "Trail" SET "Outcome" = 'done' WHERE "Seq" = 2""",
        """DELETE FROM "Trail" WHERE "Seq" = 2""",
        """DELETE FROM "Trail" """);

    /// <summary>Changed, removed, swapped, cut off, added; the first bad row is the third in each.</summary>
    public static TheoryData<string, string> Tampered => Each(
        """UPDATE "Trail" SET "Outcome" = 'item.none' WHERE "Seq" = 3""",
        """UPDATE "Trail" SET "Details" = '{}x' WHERE "Seq" = 3""",
        """UPDATE "Trail" SET "ActorId" = (SELECT "ActorId" FROM "Trail" WHERE "Seq" = 4) WHERE "Seq" = 3""",
        """DELETE FROM "Trail" WHERE "Seq" = 3""",
        """DELETE FROM "Trail" WHERE "Seq" >= 3""",
        """UPDATE "Trail" SET "Seq" = -3 WHERE "Seq" = 3; UPDATE "Trail" SET "Seq" = 3 WHERE "Seq" = 4; UPDATE "Trail" SET "Seq" = 4 WHERE "Seq" = -3""",
        """DELETE FROM "Trail" WHERE "Seq" >= 3; UPDATE "TrailHead" SET "Seq" = 2, "Hash" = (SELECT "Hash" FROM "Trail" WHERE "Seq" = 2)""");

    [Theory, MemberData(nameof(Refused))]
    public async Task 改和删_数据库不许(string store, string sql)
    {
        await using var house = await OpenAsync(store);
        var refused = await Record.ExceptionAsync(() => house.LookAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
        Assert.Contains("append-only", refused?.Message, StringComparison.Ordinal);
        Assert.True((await VerifyAsync(house)).Intact);
    }

    [Theory, MemberData(nameof(Tampered))]
    public async Task 绕过触发器改动_核验指出第一处(string store, string sql)
    {
        await using var house = await OpenAsync(store);
        await house.LookAsync(async db =>
        {
            // A checkpoint kept elsewhere is what finds a tail that was cut off together with its end.
            var kept = await db.Trail.OrderByDescending(row => row.Seq).FirstAsync();
            db.TrailCheckpoints.Add(new TrailCheckpoint(kept.Seq, kept.Hash, kept.At));
            await db.SaveChangesAsync();
            foreach (var drop in db is PostgresYaoqingDb ? (string[])["""DROP TRIGGER "TrailNoChange" ON "Trail" """] : ["""DROP TRIGGER "TrailNoUpdate" """, """DROP TRIGGER "TrailNoDelete" """])
                await db.Database.ExecuteSqlRawAsync(drop);
            return await db.Database.ExecuteSqlRawAsync(sql.Replace("{}", "{{}}", StringComparison.Ordinal));
        });
        var verdict = await VerifyAsync(house);
        Assert.Equal((false, 3L), (verdict.Intact, verdict.FirstBad));
    }

    private static Task<TrailVerdict> VerifyAsync(House house) => house.RunAsync<VerifyTrail, TrailVerdict>(verify => verify.RunAsync(default));

    private static async Task<House> OpenAsync(string store)
    {
        Assert.SkipWhen(store == "postgres" && Environment.GetEnvironmentVariable("YAOQING_TEST_PG") is null && Environment.GetEnvironmentVariable("YAOQING_TEST_LENIENT") == "1", "no PostgreSQL here");
        var house = await House.OnAsync(store);
        _ = await house.SubmitAsync();
        return house;
    }

    private static TheoryData<string, string> Each(params string[] sqls)
    {
        var data = new TheoryData<string, string>();
        foreach (var sql in sqls)
        {
            data.Add("sqlite", sql);
            data.Add("postgres", sql);
        }
        return data;
    }
}
