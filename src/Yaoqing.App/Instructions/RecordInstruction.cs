using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Instructions;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Instructions;

/// <param name="OfficeId">The desk that keeps it.</param>
/// <param name="ArticleId">The printed article it was written on, or null.</param>
/// <param name="ItemNo">The item it was written on, or null.</param>
/// <param name="LeaderName">领导姓名; taken from the account when a leader writes it himself.</param>
/// <param name="LeaderPost">职务.</param>
/// <param name="Level">层级.</param>
/// <param name="Principal">主要领导.</param>
/// <param name="Text">批示内容.</param>
/// <param name="GivenOn">批示日期.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record RecordInstructionRequest(Guid OfficeId, Guid? ArticleId, int? ItemNo, string? LeaderName, string? LeaderPost, Level Level, bool Principal, string? Text, DateOnly GivenOn, string? Key);

/// <summary>A leader instructed on something of ours.</summary>
public sealed record InstructionRecorded(Instruction Instruction, bool OnPublication, bool Emergency);

/// <summary>登记批示 by the desk, or 批示 written by a leader himself on a published article.</summary>
public sealed class RecordInstruction(Work work)
{
    public Task<Result<int>> RunAsync(Actor actor, RecordInstructionRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, actor.Is(Role.Leader) ? "instruction.written" : "instruction.recorded", request.Key, async deed =>
        {
            var byDesk = actor.IsAny(request.OfficeId, Role.Editor, Role.ChiefEditor);
            if (!byDesk && !(actor.Is(Role.Leader) && request.ArticleId is not null))
                return Refusal.NotAllowed("instruction.not-allowed", "批示由领导在刊物上写，或由信息科登记。");
            var (name, post, text) = (TextInput.Line(byDesk ? request.LeaderName : actor.Name, "领导姓名", 20, required: true), TextInput.Line(request.LeaderPost, "职务", 40), TextInput.Lines(request.Text, "批示内容", TextInput.RemarkLimit, required: true));
            foreach (var field in (Result<string>[])[name, post, text])
            {
                if (!field.Succeeded)
                    return field.Refusal;
            }
            if (KnownChoice.Refuse(request.Level, "批示层级") is { } unknown)
                return unknown;
            if (request.GivenOn > deed.Today || request.GivenOn < deed.Today.AddYears(-2))
                return Refusal.Invalid("instruction.date", "批示日期要在最近两年内，且不晚于今天。");
            var subject = request.ArticleId is { } article ? await OfArticleAsync(deed, request.OfficeId, article, ct) : await OfItemAsync(deed, request.OfficeId, request.ItemNo ?? 0, ct);
            if (!subject.Succeeded)
                return subject.Refusal;
            var on = subject.Value;
            var instruction = new Instruction
            {
                Id = deed.New<Instruction>(), No = await deed.NextNumberAsync("instruction", ct), OfficeId = new Id<Office>(request.OfficeId), LeaderName = name.Value, LeaderPost = post.Value,
                Level = request.Level, Principal = request.Principal, Text = text.Value, GivenOn = request.GivenOn, LearntOn = deed.Today, RecordedAt = deed.Now, RecordedBy = deed.By,
                IssueId = on.IssueId, ArticleId = on.ArticleId, SubmissionId = on.SubmissionId, OnTitle = on.Title, UnitIds = on.UnitIds, ItemIds = on.ItemIds,
            };
            deed.About("instruction", instruction.Id.Value);
            deed.Note("level", request.Level.ToString());
            deed.Db.Instructions.Add(instruction);
            if (!byDesk)
                await deed.TellAsync(request.OfficeId, $"{name.Value}批示：{on.Title}", $"/instructions/{instruction.No}", ct, Role.Editor, Role.ChiefEditor);
            await deed.RaiseAsync(new InstructionRecorded(instruction, on.ArticleId is not null, on.Emergency), ct);
            return instruction.No;
        }, ct);

    private static async Task<Result<Subject>> OfArticleAsync(Deed deed, Guid office, Guid articleId, CancellationToken ct)
    {
        var found = await (
            from each in deed.Db.Articles.Include(each => each.Sources)
            join issue in deed.Db.Issues on each.IssueId equals issue.Id
            join periodical in deed.Db.Periodicals on issue.PeriodicalId equals periodical.Id
            where each.Id == new Id<Article>(articleId) && issue.State == IssueState.Published && periodical.OfficeId == new Id<Office>(office)
            select each).SingleOrDefaultAsync(ct);
        if (found is null)
            return Refusal.NotFound("issue.no-article", "没有找到这一篇，或者它所在的一期还没有印发。");
        var sources = found.Sources.OrderBy(source => source.Order).ToList();
        var items = sources.Select(source => source.ItemId).ToList();
        var emergency = await deed.Db.Items.AnyAsync(item => items.Contains(item.Id) && item.Emergency, ct);
        return new Subject(found.IssueId, found.Id, null, found.Title, [.. sources.Select(source => source.UnitId.Value).Distinct()], [.. items.Select(item => item.Value)], emergency);
    }

    private static async Task<Result<Subject>> OfItemAsync(Deed deed, Guid office, int itemNo, CancellationToken ct)
    {
        var found = await (
            from each in deed.Db.Submissions
            join item in deed.Db.Items on each.ItemId equals item.Id
            where item.No == itemNo && each.OfficeId == new Id<Office>(office)
            select new { each.Id, each.Title, UnitId = each.UnitId, ItemId = item.Id, item.Emergency }).SingleOrDefaultAsync(ct);
        return found is null
            ? Refusal.NotFound("submission.not-found", "没有找到这篇稿件，请核对信息编号。")
            : new Subject(null, null, found.Id, found.Title, [found.UnitId.Value], [found.ItemId.Value], found.Emergency);
    }

    private sealed record Subject(Id<Issue>? IssueId, Id<Article>? ArticleId, Id<Submission>? SubmissionId, string Title, IReadOnlyList<Guid> UnitIds, IReadOnlyList<Guid> ItemIds, bool Emergency);
}
