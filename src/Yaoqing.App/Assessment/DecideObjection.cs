using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;
using Fact = Yaoqing.Core.Assessment.Fact;

namespace Yaoqing.App.Assessment;

/// <param name="Id">The objection.</param>
/// <param name="Outcome">处理结果.</param>
/// <param name="Points">Points granted, as an exact decimal; only with <see cref="ObjectionOutcome.PointsGranted"/>.</param>
/// <param name="Answer">答复, with the reason.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record DecideObjectionRequest(Guid Id, ObjectionOutcome Outcome, string? Points, string? Answer, string? Key);

/// <summary>处理异议: upheld by points or by taking the fact back, settled elsewhere, or rejected; always with a written reason.</summary>
public sealed class DecideObjection(Work work)
{
    internal static readonly Refusal NotFound = Refusal.NotFound("objection.not-found", "没有找到这件异议，或者您不能查看它。");

    public Task<Result<Guid>> RunAsync(Actor actor, DecideObjectionRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "fact.objection-decided", request.Key, async deed =>
        {
            var objection = await deed.Db.Objections.SingleOrDefaultAsync(each => each.Id == new Id<Objection>(request.Id), ct);
            if (objection is null || !SchemeReaders.MayWrite(actor, objection.OfficeId.Value))
                return NotFound;
            deed.About("objection", objection.Id.Value);
            deed.Note("outcome", request.Outcome.ToString());
            var answer = TextInput.Lines(request.Answer, "答复", TextInput.RemarkLimit, required: true);
            if (!answer.Succeeded)
                return answer.Refusal;
            Result<Fact?> remedy = objection.Outcome is null ? await RemedyAsync(deed, objection, request, answer.Value, ct) : (Fact?)null;
            if (!remedy.Succeeded)
                return remedy.Refusal;
            var decided = objection.Decide(request.Outcome, answer.Value, remedy.Value?.Id, deed.By, deed.Now);
            if (!decided.Succeeded)
                return decided.Refusal;
            await deed.TellAsync(objection.UnitId.Value, $"异议{AssessmentWords.InWords(request.Outcome)}：{objection.About}", $"/scores/objections/{objection.Id}", ct, Role.Reporter, Role.DeputyHead, Role.Head);
            return objection.Id.Value;
        }, ct);

    private static async Task<Result<Fact?>> RemedyAsync(Deed deed, Objection objection, DecideObjectionRequest request, string answer, CancellationToken ct) => request.Outcome switch
    {
        ObjectionOutcome.PointsGranted => Granted(deed, objection, request.Points, answer),
        ObjectionOutcome.FactRevoked => await RevokedAsync(deed, objection, answer, ct),
        ObjectionOutcome.Rejected or ObjectionOutcome.SettledElsewhere => (Fact?)null,
    };

    private static Result<Fact?> Granted(Deed deed, Objection objection, string? typed, string answer)
    {
        if (!Fraction.TryParse(typed, out var points) || points.IsZero || Fraction.Max(points, -points) > 1000)
            return Refusal.Invalid("objection.points", "请填写要加减的分值，例如 2、-5 或 0.5。");
        var last = Month.Of(objection.Month).Last;
        return FactPosting.Post(deed, objection.OfficeId, FactKind.Manual, [objection.UnitId.Value], null, $"objection:{objection.Id}", last < deed.Today ? last : deed.Today, deed.Today,
            new FactData { About = $"异议成立：{objection.About}", Given = points.ToString(), By = deed.Actor.Name, Reason = Shorter(answer) });
    }

    private static async Task<Result<Fact?>> RevokedAsync(Deed deed, Objection objection, string answer, CancellationToken ct)
    {
        if (objection.FactId is not { } id)
            return Refusal.Invalid("objection.no-fact", "这笔得分不是由哪一件事项得来的，没有可撤回的事项；请改选加减分值，并写明理由。");
        var fact = await deed.Db.Facts.AsNoTracking().SingleAsync(each => each.Id == id, ct);
        var revoking = await RevokeFact.RevokeAsync(deed, fact, $"异议成立：{Shorter(answer)}", ct);
        return revoking.Succeeded ? (Fact?)revoking.Value : revoking.Refusal;
    }

    /// <summary>The ledger shows the reason on one line; the whole answer stays with the objection.</summary>
    private static string Shorter(string answer) => answer.Split('\n')[0] is { Length: > 100 } line ? line[..100] + "……" : answer.Split('\n')[0];
}
