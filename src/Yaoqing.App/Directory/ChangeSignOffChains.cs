using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Directory;

/// <summary>审签方式 that real offices use, as the settings page offers them.</summary>
public enum ChainForm
{
    /// <summary>主要领导同意，分管领导签发.</summary>
    HeadAgreesDeputySigns,
    /// <summary>主要领导签发.</summary>
    HeadSigns,
    /// <summary>分管领导签发.</summary>
    DeputySigns,
    /// <summary>分管领导同意，主要领导签发.</summary>
    DeputyAgreesHeadSigns,
}

/// <param name="Kind">信息类型 by name, or null for all.</param>
/// <param name="Emergency">突发 only (true), others only (false), or both (null).</param>
/// <param name="Major">重大 only (true), others only (false), or both (null).</param>
public sealed record ChainRow(string? Kind, bool? Emergency, bool? Major, ChainForm Form);

/// <param name="Shown">Digest of the rows that the page showed.</param>
public sealed record ChangeSignOffChainsRequest(Guid OfficeId, string Shown, IReadOnlyList<ChainRow> Rows, string? Key);

/// <summary>
/// 设置审签流程 of a desk's line: rows by kind, 突发 and 重大; the most specific one decides. Without a row the training text's rule holds.
/// Items that are already waiting for a signature keep the steps they were sent with.
/// </summary>
public sealed class ChangeSignOffChains(Work work)
{
    private const int Most = 30;

    public Task<Result<int>> RunAsync(Actor actor, ChangeSignOffChainsRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "desk.chains-changed", request.Key, async deed =>
        {
            var office = await deed.Db.Offices.AsNoTracking().SingleOrDefaultAsync(each => each.Id == new Id<Office>(request.OfficeId) && !each.IsExternal, ct);
            if (office is null || !actor.Is(Role.ChiefEditor, request.OfficeId))
                return Refusal.NotFound("desk.not-found", "没有找到这个信息科，或者您不是它的科长。");
            deed.About("office", request.OfficeId);
            var own = await deed.Db.SignOffChains.Where(chain => chain.Line == office.Line).ToListAsync(ct);
            if (SignOffChainSheets.DigestOf(own) != request.Shown)
                return Refusal.Conflict("conflict.stale", "审签流程刚被别人改过，您的改动没有保存。请刷新页面，看过最新内容后再改。");
            if (request.Rows.Count > Most || request.Rows.Any(row => !Enum.IsDefined(row.Form)))
                return Refusal.Invalid("chains.rows", $"审签流程最多{Most}行，每行都要选一种审签方式。");
            if (request.Rows.Select(row => (row.Kind, row.Emergency, row.Major)).Distinct().Count() != request.Rows.Count)
                return Refusal.Invalid("chains.twice", "有两行的条件相同，请合并成一行。");
            // Whoever is named by the training text keeps the last word on emergencies.
            if (request.Rows.Any(row => row.Emergency == true && SignOffChainSheets.StepsOf(row.Form) is not [.., { Post: PostKind.Head, Act: SignOffAct.Sign }]))
                return Refusal.Invalid("chains.emergency", "突发信息必须由单位主要领导签发，请把突发的一行改为由主要领导签发。");
            deed.Db.SignOffChains.RemoveRange(own);
            deed.Db.SignOffChains.AddRange(request.Rows.Select(row => new SignOffChain { Id = deed.New<SignOffChain>(), Line = office.Line, Kind = row.Kind, Emergency = row.Emergency, Major = row.Major, Steps = SignOffChainSheets.StepsOf(row.Form) }));
            deed.Note("rows", request.Rows.Count);
            return request.Rows.Count;
        }, ct);
}

/// <param name="Rows">Rows of the desk's line.</param>
/// <param name="Shown">To be sent back with the change.</param>
public sealed record SignOffChainSheet(IReadOnlyList<ChainRow> Rows, string Shown);

/// <summary>审签流程 of a line, for its desk's settings.</summary>
public sealed class SignOffChainSheets(YaoqingDb db)
{
    public async Task<SignOffChainSheet> OfAsync(Line line, CancellationToken ct)
    {
        var own = await db.SignOffChains.AsNoTracking().Where(chain => chain.Line == line).ToListAsync(ct);
        return new SignOffChainSheet([.. own.Select(chain => new ChainRow(chain.Kind, chain.Emergency, chain.Major, FormOf(chain.Steps)))], DigestOf(own));
    }

    internal static IReadOnlyList<SignOffStep> StepsOf(ChainForm form) => form switch
    {
        ChainForm.HeadAgreesDeputySigns => SignOffChain.Ordinary,
        ChainForm.HeadSigns => SignOffChain.HeadSigns,
        ChainForm.DeputySigns => [new SignOffStep(PostKind.DeputyHead, SignOffAct.Sign)],
        ChainForm.DeputyAgreesHeadSigns => [new SignOffStep(PostKind.DeputyHead, SignOffAct.Agree), new SignOffStep(PostKind.Head, SignOffAct.Sign)],
    };

    internal static string DigestOf(IEnumerable<SignOffChain> chains) => Blob.DigestOf(System.Text.Encoding.UTF8.GetBytes(
        string.Join('\n', chains.Select(chain => $"{chain.Kind} {chain.Emergency} {chain.Major} {FormOf(chain.Steps)}").Order(StringComparer.Ordinal))));

    private static ChainForm FormOf(IReadOnlyList<SignOffStep> steps) => Enum.GetValues<ChainForm>().Where(form => StepsOf(form).SequenceEqual(steps)).DefaultIfEmpty(ChainForm.HeadAgreesDeputySigns).First();
}
