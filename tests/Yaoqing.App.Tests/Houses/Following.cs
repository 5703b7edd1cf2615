using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Commissions;
using Yaoqing.App.Instructions;
using Yaoqing.App.Upward;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Tests.Houses;

/// <summary>What follows on publication, and what is asked for before it, in one line each: commissions, sending up, instructions.</summary>
internal static class Following
{
    internal static async Task<Result<int>> CommissionAsync(this House house, TimeSpan due, string user = "editor", params string[] units)
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        var asked = new List<Guid>();
        foreach (var unit in units.Length > 0 ? units : ["云溪镇"])
            asked.Add(await house.UnitAsync(unit));
        return await house.RunAsync<IssueCommission, Result<int>>(use => use.RunAsync(actor, new IssueCommissionRequest(office, CommissionKind.Theme, "秋粮收购进展", "请报收购数量和资金兑付。", house.Clock.GetUtcNow() + due, false, null, asked, null), default));
    }

    internal static async Task<Result<bool>> AnswerAsync(this House house, int commission, string? answer, string unit = "云溪镇", string user = "yunxi-reporter")
    {
        var (actor, id) = (await house.AsAsync(user), await house.UnitAsync(unit));
        return await house.RunAsync<AnswerCommission, Result<bool>>(use => use.RunAsync(actor, new AnswerCommissionRequest(commission, id, answer, null), default));
    }

    internal static async Task<Result<int>> CloseCommissionAsync(this House house, int commission, string user = "editor")
    {
        var actor = await house.AsAsync(user);
        return await house.RunAsync<CloseCommission, Result<int>>(use => use.RunAsync(actor, new CloseCommissionRequest(commission, null), default));
    }

    /// <summary>A printed article of 云溪镇, ready to be sent up or instructed on.</summary>
    internal static async Task<Guid> PrintedAsync(this House house)
    {
        await house.PublishNewAsync("云溪镇", "yunxi");
        return await house.LookAsync(db => db.Articles.Select(article => article.Id.Value).SingleAsync());
    }

    internal static async Task<int> SentUpAsync(this House house, Guid article)
    {
        var (editor, office, city) = (await house.AsAsync("editor"), await house.OfficeAsync(Line.Party), await house.OfficeAsync("临江市委办"));
        return (await house.RunAsync<SendUp, Result<int>>(send => send.RunAsync(editor, new SendUpRequest(office, null, article, city, null, null, null), default))).Value;
    }

    internal static async Task<Result<Guid>> AdoptedAboveAsync(this House house, int upward, string by = "临江市委办", string issue = "第88期", DateOnly? happened = null, DateOnly? learnt = null, string user = "editor")
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(by));
        return await house.RunAsync<RecordAdoption, Result<Guid>>(use => use.RunAsync(actor, new RecordAdoptionRequest(upward, office, "临江要情", issue, Placement.Single, happened ?? new DateOnly(2026, 8, 31), learnt, null), default));
    }

    internal static async Task<Result<int>> InstructAsync(this House house, Guid? article, string user = "editor", DateOnly? on = null, int? item = null)
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        return await house.RunAsync<RecordInstruction, Result<int>>(use => use.RunAsync(actor, new RecordInstructionRequest(office, article, item, "陆怀远", "县委书记", Level.County, true, "做法很好，请各乡镇学习。", on ?? new DateOnly(2026, 8, 31), null), default));
    }

    internal static async Task<Result<bool>> AssignAsync(this House house, int instruction, TimeSpan due, string unit = "云溪镇")
    {
        var (editor, id) = (await house.AsAsync("editor"), await house.UnitAsync(unit));
        return await house.RunAsync<AssignInstruction, Result<bool>>(use => use.RunAsync(editor, new AssignInstructionRequest(instruction, id, house.Clock.GetUtcNow() + due, null), default));
    }

    internal static async Task<Result<bool>> ReportBackAsync(this House house, int instruction, string unit = "云溪镇", string user = "yunxi-reporter")
    {
        var (actor, id) = (await house.AsAsync(user), await house.UnitAsync(unit));
        return await house.RunAsync<ReportFollowUp, Result<bool>>(use => use.RunAsync(actor, new ReportFollowUpRequest(instruction, id, "已在全镇推行预约售粮。", null), default));
    }

    internal static async Task<Result<bool>> CloseInstructionAsync(this House house, int instruction)
    {
        var editor = await house.AsAsync("editor");
        return await house.RunAsync<CloseInstruction, Result<bool>>(use => use.RunAsync(editor, new CloseInstructionRequest(instruction, null), default));
    }

    internal static Task<List<string>> FactKindsAsync(this House house) => house.LookAsync(db => db.Facts.OrderBy(fact => fact.Recorded).Select(fact => fact.Kind).ToListAsync());
}
