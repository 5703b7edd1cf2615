using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Publishing;
using Yaoqing.App.Shared;
using Yaoqing.App.Shared.Exports;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.App.Assessment.Bulletins;

public sealed record IssueBulletinRequest(int No, int ExpectedVersion, string? Key);

/// <param name="Year">Year.</param>
/// <param name="Number">期号 within desk and year.</param>
/// <param name="Formats">Files made.</param>
/// <param name="Remark">中文: why a format is missing; empty when all were made.</param>
public sealed record IssuedBulletin(int Year, int Number, IReadOnlyList<string> Formats, string Remark);

/// <summary>印发通报: checked once more against the ledger of this moment, then numbered, printed and frozen. An error of its arithmetic stops it.</summary>
public sealed class IssueBulletin(Work work, IssuePress press)
{
    public Task<Result<IssuedBulletin>> RunAsync(Actor actor, IssueBulletinRequest request, CancellationToken ct) =>
        work.DoAsync<IssuedBulletin>(actor, "bulletin.issued", request.Key, async deed =>
        {
            var found = await deed.BulletinAsync(request.No, request.ExpectedVersion, ct);
            if (!found.Succeeded)
                return found.Refusal;
            var bulletin = found.Value;
            if (bulletin.IssuedAt is not null)
                return Refusal.Conflict("bulletin.issued", "这份通报已经印发。");
            var findings = await CheckedBulletin.FindingsAsync(deed.Db, bulletin, ct);
            if (!findings.Succeeded)
                return findings.Refusal;
            if (findings.Value.Where(finding => finding.Error).ToList() is { Count: > 0 } errors)
                return Refusal.Conflict("bulletin.arithmetic", $"通报的数据对不上，共{errors.Count}处，没有印发。第一处：{errors[0].Message}");
            var number = await deed.NextNumberAsync($"bulletin {bulletin.OfficeId} {deed.Today.Year}", ct);
            _ = bulletin.Issue(deed.Today.Year, number, deed.Now, deed.By);
            var remark = await PrintAsync(deed, bulletin, number, ct);
            foreach (var unit in await UnitsAsync(deed.Db, bulletin, ct))
                await deed.TellAsync(unit, $"{bulletin.Title}已印发", $"/bulletins/{bulletin.No}", ct, Role.Reporter, Role.Head);
            deed.Note("year", deed.Today.Year);
            deed.Note("number", number);
            deed.Note("figures", Blob.DigestOf(System.Text.Encoding.UTF8.GetBytes(bulletin.Figures)));
            return new IssuedBulletin(deed.Today.Year, number, [.. deed.Db.BulletinFiles.Local.Select(file => file.Format)], remark);
        }, ct);

    private async Task<string> PrintAsync(Deed deed, Bulletin bulletin, int number, CancellationToken ct)
    {
        var office = await deed.Db.Offices.AsNoTracking().SingleAsync(each => each.Id == bulletin.OfficeId, ct);
        var periodical = await deed.Db.Periodicals.AsNoTracking().Where(each => each.OfficeId == office.Id && !each.Retired).OrderBy(each => each.Name).FirstOrDefaultAsync(ct);
        var document = BulletinPrinting.Compose(bulletin, number, new BulletinImprint(office, periodical?.Masthead, deed.Actor.Name), deed.Now);
        var name = $"{BulletinPrinting.SheetName(office.Line)}{deed.Today.Year}年第{number}期";
        var printed = press.Print(document, format => $"{name}.{format}");
        foreach (var file in printed.Files)
            await StoreAsync(deed, bulletin, file.Format, file.Name, file.Bytes, ct);
        await StoreAsync(deed, bulletin, "xlsx", $"{name}.xlsx", BulletinPrinting.Workbook(bulletin), ct);
        return printed.Remark;
    }

    private static async Task StoreAsync(Deed deed, Bulletin bulletin, string format, string name, byte[] bytes, CancellationToken ct)
    {
        var digest = await deed.StoreAsync(bytes, ct);
        deed.Db.BulletinFiles.Add(new BulletinFile { BulletinId = bulletin.Id, Format = format, BlobDigest = digest, FileName = name });
        deed.Note(format, digest);
    }

    private static async Task<IReadOnlyList<Guid>> UnitsAsync(YaoqingDb db, Bulletin bulletin, CancellationToken ct)
    {
        var names = BulletinFigures.Read(bulletin.Figures).Rows.Select(row => row.Unit).ToList();
        return await db.Units.AsNoTracking().Where(unit => names.Contains(unit.ShortName)).Select(unit => unit.Id.Value).ToListAsync(ct);
    }
}
