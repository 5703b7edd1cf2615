using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Administration.Demonstration;
using Yaoqing.App.Administration.History;
using Yaoqing.App.Reporting;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration;

/// <param name="County">The county that was set up.</param>
/// <param name="Material">Its sentence material.</param>
/// <param name="Items">How many items the two years bring.</param>
/// <param name="Seed">Same seed, same years.</param>
public sealed record ImportDemonstrationRequest(DemoCounty County, DemoMaterial Material, int Items = 3_000, ulong Seed = 20_260_831);

/// <param name="Items">Items written.</param>
/// <param name="Issues">Issues published.</param>
/// <param name="Acts">Acts in the trail.</param>
public sealed record ImportedDemonstration(int Items, int Issues, int Acts);

/// <summary>
/// 导入示范县: two invented years with every act at its own past moment, in one transaction. Only into an installation that was set up
/// as the demonstration county and has seen no work.
/// </summary>
public sealed class ImportDemonstration(Work work, ItemReviewing reviewing, IServiceProvider services)
{
    private static readonly TimeSpan ReviewedBack = TimeSpan.FromDays(14);

    public Task<Result<ImportedDemonstration>> RunAsync(Actor actor, ImportDemonstrationRequest request, CancellationToken ct) =>
        work.DoAsync<ImportedDemonstration>(actor, "county.demonstration", null, async deed =>
        {
            if (await deed.Db.Items.AnyAsync(ct) || await deed.Db.Issues.AnyAsync(ct))
                return Refusal.Conflict("demo.not-empty", "这套系统里已有稿件，不能再导入示范数据。要看示范请换一个空的数据目录。");
            var cast = await Cast.FindAsync(deed.Db, ct);
            if (cast is null || request.County.Units.Any(unit => !cast.Units.ContainsKey(unit.Name)))
                return Refusal.Conflict("demo.other-county", "这套系统不是按示范县初始化的，不能导入示范数据。");
            var opening = request.County.Periodicals[0].Opening.AsOf;
            var items = new DemoTexts(request.County, request.Material, request.Seed).Write(request.Items, opening.AddDays(1), request.County.Today);
            var chronicle = new Chronicle(deed.Db, services, deed.Now);
            new TwoYears(chronicle, cast, request.County, new SeededDraw(request.Seed), deed.Now).Play(items);
            await HistoryStoring.StoreAsync(deed.Db, chronicle, cast, ct);
            await ReviewAsync(deed, chronicle, ct);
            deed.About("county", Guid.CreateVersion7(deed.Now));
            var imported = new ImportedDemonstration(chronicle.Items.Count, chronicle.Issues.Count, chronicle.Acts.Count);
            deed.Note("items", imported.Items);
            deed.Note("acts", imported.Acts);
            return imported;
        }, ct);

    /// <summary>审稿 of what can still be worked on; what is printed or declined long ago is reviewed by nobody any more.</summary>
    private async Task ReviewAsync(Deed deed, Chronicle chronicle, CancellationToken ct)
    {
        var recent = chronicle.Submissions.Where(submission => submission.State is not SubmissionState.Published).Select(submission => submission.ItemId).ToHashSet();
        foreach (var item in chronicle.Items.Where(item => item.CreatedAt > deed.Now - ReviewedBack && item.State != ItemState.Draft && (item.State != ItemState.SignedOff || recent.Contains(item.Id))))
            await reviewing.ReviewAsync(new Deed(deed.Db, deed.Actor, item.SentAt ?? item.CreatedAt, services), item, ct);
    }
}
