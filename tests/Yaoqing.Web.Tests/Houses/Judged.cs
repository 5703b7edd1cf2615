using System.Text;
using Yaoqing.App.Assessment.Imports;
using Yaoqing.App.Directory;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Tests.Houses;

/// <summary>What stands of the assessment in the full county.</summary>
/// <param name="Party">The desk that judges.</param>
/// <param name="Fact">A fact that stands.</param>
/// <param name="Objection">One that waits.</param>
/// <param name="Decided">One that was decided.</param>
/// <param name="Draft">A bulletin that is not issued.</param>
/// <param name="Unneeded">Another one, to be dropped.</param>
/// <param name="Issued">One that is issued.</param>
/// <param name="Import">A file of which nothing was taken.</param>
/// <param name="Taken">A file that was taken.</param>
/// <param name="Shown">Digest of the members of the year.</param>
/// <param name="Members">The units of the year with their groups.</param>
internal sealed record Judged(Guid Party, Guid Fact, Guid Objection, Guid Decided, int Draft, int Unneeded, int Issued, int Import, int Taken, string Shown, IReadOnlyList<(Guid Unit, string Group)> Members)
{
    internal static Judged Blank { get; } = new(default, default, default, default, 0, 0, 0, 0, 0, "", [default, default, default]);

    /// <summary>Judges the county by a small scheme. What only the desk and 云溪镇 may read bears the mark.</summary>
    internal static async Task<Judged> InAsync(House county)
    {
        _ = (await county.ChangeSchemeAsync(Reckoning.Scheme)).Value;
        var party = await county.OfficeAsync(Line.Party);
        var fact = (await county.ManualAsync("2", new DateOnly(2026, 8, 20), reason: $"承办{FullHouse.Mark}现场会")).Value;
        var objection = (await county.ObjectAsync(null, missing: $"{FullHouse.Mark}约稿答复", month: new DateOnly(2026, 8, 31))).Value;
        var decided = (await county.ObjectAsync(null, missing: $"{FullHouse.Mark}另一件", month: new DateOnly(2026, 8, 31))).Value;
        _ = (await county.AnswerAsync(decided, ObjectionOutcome.Rejected)).Value;
        var (draft, unneeded, issued) = (await county.DraftBulletinAsync(month: 7), await county.DraftBulletinAsync(month: 6), await county.DraftBulletinAsync(month: 5));
        _ = (await county.IssueBulletinAsync(issued)).Value;
        var (import, taken) = (await UploadAsync(county, party, "待导.csv", "春耕备耕"), await UploadAsync(county, party, "已导.csv", "夏收"));
        var chief = await county.AsAsync("chief");
        _ = (await county.RunAsync<ImportFacts, Result<ImportedFacts>>(use => use.RunAsync(chief, new ImportFactsRequest(taken, new ImportMapping(["unit", "item", "happened"], "采用", "", "县"), new Dictionary<int, int>(), null), default))).Value;
        var sheet = await county.RunAsync<MemberSheets, MemberSheet>(sheets => sheets.OfAsync(party, 2026, default));
        return new Judged(party, fact, objection, decided, draft, unneeded, issued, import, taken, sheet.Shown, [.. sheet.Lines.Where(line => line.Group.Length > 0).Select(line => (line.UnitId, line.Group))]);
    }

    private static async Task<int> UploadAsync(House county, Guid office, string name, string title)
    {
        var (chief, table) = (await county.AsAsync("chief"), Encoding.UTF8.GetBytes($"单位,标题,日期\n云溪镇,{FullHouse.Mark}{title},2026-03-05\n"));
        return (await county.RunAsync<UploadFactFile, Result<int>>(use => use.RunAsync(chief, new UploadFactFileRequest(office, name, table, null), default))).Value;
    }
}
