using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Editing;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Tests.Editing;

public sealed class EditingTests
{
    [Theory]
    [InlineData("sqlite", 2)]
    [InlineData("sqlite", 10)]
    [InlineData("postgres", 10)]
    public async Task 几个编辑同时保存同一稿_每次或成或拒_一稿不丢(string store, int editors)
    {
        await using var house = await House.OnAsync(store);
        var no = await house.SubmitAsync();
        var saves = await Task.WhenAll(Enumerable.Range(1, editors).Select(each => Task.Run(async () => (Body: $"{Doing.Body}第{each}人改。", Saved: await house.EditAsync(no, 1, $"{Doing.Body}第{each}人改。", each % 2 == 0 ? "editor" : "editor2")))));
        var texts = await house.LookAsync(db => db.SubmissionTexts.OrderBy(text => text.Number).Select(text => text.Body).ToListAsync());
        var applied = Assert.Single(saves, save => save.Saved.Succeeded);
        Assert.All(saves.Where(save => !save.Saved.Succeeded), save => Assert.Contains(save.Saved.Refusal?.Code, (string[])["submission.text-changed", "conflict.stale"]));
        Assert.Equal([Doing.Body, applied.Body], texts);
    }

    [Fact]
    public async Task 被拒的人对照后再存_接在最新一稿之后()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync();
        _ = (await house.EditAsync(no, 1, Doing.Body + "甲改。")).Value;
        Assert.Equal("submission.text-changed", (await house.EditAsync(no, 1, Doing.Body + "乙改。", "editor2")).Refusal?.Code);
        Assert.Equal(3, (await house.EditAsync(no, 2, Doing.Body + "甲改。乙改。", "editor2")).Value);
    }

    [Fact]
    public async Task 恢复旧稿就是存成新一稿_中间各稿都在()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync();
        _ = (await house.EditAsync(no, 1, "第二稿。")).Value;
        _ = (await house.EditAsync(no, 2, Doing.Body)).Value;
        Assert.Equal([Doing.Body, "第二稿。", Doing.Body], await house.LookAsync(db => db.SubmissionTexts.OrderBy(text => text.Number).Select(text => text.Body).ToListAsync()));
    }

    [Fact]
    public async Task 领取只是告知_别人照样能编辑()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync();
        var (editor, office) = (await house.AsAsync("editor"), await house.OfficeAsync(Line.Party));
        Assert.True((await house.RunAsync<ClaimSubmission, Result<bool>>(claim => claim.RunAsync(editor, new ClaimSubmissionRequest(office, no, false, null), default))).Value);
        var other = await house.AsAsync("editor2");
        var item = await house.RunAsync<DeskItems, DeskItem?>(items => items.FindAsync(other, office, no, default));
        Assert.Equal(("林知夏", false), (item?.ClaimedBy, item?.ClaimedByMe ?? true));
        Assert.True((await house.EditAsync(no, 1, Doing.Body + "改。", "editor2")).Succeeded);
    }

    [Fact]
    public async Task 来稿列表_新到的不挤进正在看的列表()
    {
        await using var house = await House.OnSqliteAsync();
        var first = await house.SubmitAsync();
        var (editor, office, seen) = (await house.AsAsync("editor"), await house.OfficeAsync(Line.Party), house.Clock.GetUtcNow());
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        _ = await house.SubmitAsync("白沙乡", "baisha", await house.FormAsync("白沙乡", title: "白沙乡防汛"));
        var filter = new QueueFilter(SubmissionState.Received, null, false, false, false, seen, 1);
        var queue = await house.RunAsync<DeskQueue, QueuePage>(list => list.ListAsync(editor, office, filter, default));
        Assert.Equal([first], queue.Rows.Select(row => row.No));
        Assert.Equal(1, await house.RunAsync<DeskQueue, int>(list => list.ArrivedSinceAsync(editor, office, seen, default)));
    }

    [Fact]
    public async Task 相同标题和相近正文的往稿提示出来()
    {
        await using var house = await House.OnSqliteAsync();
        var old = await house.SubmitAsync();
        var no = await house.SubmitAsync("白沙乡", "baisha", await house.FormAsync("白沙乡", title: Doing.Title, body: Doing.Body.Replace("云溪镇", "白沙乡", StringComparison.Ordinal)));
        var (editor, office) = (await house.AsAsync("editor"), await house.OfficeAsync(Line.Party));
        var found = Assert.Single(await house.RunAsync<SimilarItems, IReadOnlyList<SimilarItem>>(similar => similar.ListAsync(editor, office, no, Doing.Title, Doing.Body, default)));
        Assert.Equal((old, true), (found.No, found.SameTitle));
        Assert.True(found.Overlap > 0.9);
    }

    [Fact]
    public void 一键改正从后往前改_重叠的只改前一处()
    {
        Finding At(int start, int end, string text) => new("W02", Severity.Warning, "", Where.Body, new TextSpan(start, end), 1, 1, "", "", new Dictionary<string, string>(), [], new Fix(start, end, text), $"f{start}");
        var (title, body) = SafeFixes.Apply("题", "截止八月，截止九月", [At(5, 7, "截至"), At(0, 2, "截至"), At(1, 3, "错")]);
        Assert.Equal(("题", "截至八月，截至九月"), (title, body));
    }

    [Theory]
    [InlineData("完成40个，占87%。", "完成42个，占87%。")]
    [InlineData("", "新写的。")]
    [InlineData("一字未改。", "一字未改。")]
    public void 花脸稿删去新增就得新稿_留下删去就得原稿(string before, string after)
    {
        var pieces = Redline.Compare(before, after);
        Assert.Equal(after, string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Removed).Select(piece => piece.Text)));
        Assert.Equal(before, string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Added).Select(piece => piece.Text)));
    }
}
