using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Assessment.Imports;
using Yaoqing.App.Commissions;
using Yaoqing.App.Instructions;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Stories.Tests.Houses;

/// <summary>A house in which every page has something to show, and which knows the address of every page.</summary>
public sealed class FilledCounty : PagedCounty
{
    protected override async Task FillAsync(House county, Dictionary<string, string> places)
    {
        var published = await county.SubmitAsync();
        var issue = await county.OpenIssueAsync();
        var article = (await county.AdoptAsync(published, issue)).Value;
        _ = (await county.SendIssueAsync(issue)).Value;
        _ = (await county.SignIssueAsync(issue)).Value;
        _ = (await county.PublishAsync(issue)).Value;
        var received = await county.SubmitAsync(form: await county.FormAsync(title: "云溪镇检修灌溉渠道"));
        var draft = await county.DraftAsync(await county.FormAsync(title: "云溪镇开展防火巡查"));
        var waiting = await county.DraftAsync(await county.FormAsync(title: "云溪镇改造农村道路"));
        _ = (await county.SendAsync(waiting)).Value;
        var editor = await county.AsAsync("editor");
        var leader = await county.AsAsync("leader");
        var office = await county.OfficeAsync(Line.Party);
        var unit = await county.UnitAsync("云溪镇");
        var commission = await county.RunAsync<IssueCommission, Result<int>>(use => use.RunAsync(editor,
            new IssueCommissionRequest(office, CommissionKind.Theme, "秋粮收购进展", "请报收购数量、资金兑付和存在的问题。", county.Clock.GetUtcNow().AddDays(2), false, null, [unit], null), default));
        var instruction = await county.RunAsync<RecordInstruction, Result<int>>(use => use.RunAsync(leader,
            new RecordInstructionRequest(office, article, null, "陆怀远", "县委书记", Level.County, true, "做法很好，请各乡镇学习。", new DateOnly(2026, 8, 31), null), default));
        _ = (await county.RunAsync<AssignInstruction, Result<bool>>(use => use.RunAsync(editor,
            new AssignInstructionRequest(instruction.Value, unit, county.Clock.GetUtcNow().AddDays(7), null), default))).Value;
        await county.WithSchemeAsync();
        var bulletin = await county.DraftBulletinAsync();
        _ = (await county.IssueBulletinAsync(bulletin)).Value;
        var chief = await county.AsAsync("chief");
        var table = System.Text.Encoding.UTF8.GetBytes("单位,标题,刊物,层级,日期\n云溪镇,云溪镇推进收购,安和信息,县,2026-08-30\n云西镇,防汛,安和信息,县,2026-08-29\n");
        var import = (await county.RunAsync<UploadFactFile, Result<int>>(use => use.RunAsync(chief, new UploadFactFileRequest(office, "台账.csv", table, null), default))).Value;
        var objection = (await county.ObjectAsync(null, missing: "8月27日约稿答复", month: new DateOnly(2026, 8, 31))).Value;
        var composing = await county.OpenIssueAsync();
        var periodical = await county.LookAsync(db => db.Periodicals.Where(each => each.Name == "安和信息").Select(each => each.Id.Value).SingleAsync());
        places["/items/{no:int}"] = $"/items/{published}";
        places["/items/{no:int}/edit"] = $"/items/{draft}/edit";
        places["/signoffs/{no:int}"] = $"/signoffs/{waiting}";
        places["/desk/items/{no:int}"] = $"/desk/items/{received}";
        places["/desk/items/{no:int}/edit"] = $"/desk/items/{received}/edit";
        places["/desk/settings/periodicals/{id:guid}"] = $"/desk/settings/periodicals/{periodical}";
        places["/issues/{no:int}"] = $"/issues/{issue}";
        places["/issues/{no:int}/articles/{article}"] = $"/issues/{composing}/articles/new";
        places["/reading/{no:int}"] = $"/reading/{issue}";
        places["/commissions/{no:int}"] = $"/commissions/{commission.Value}";
        places["/instructions/{no:int}"] = $"/instructions/{instruction.Value}";
        places["/bulletins/{no:int}"] = $"/bulletins/{bulletin}";
        places["/facts/import/{no:int}"] = $"/facts/import/{import}?c=unit&c=item&c=periodical&c=level&c=happened&kind=采用&try=1";
        places["/scores/objections/new"] = $"/scores/objections/new?desk={office}&unit={unit}";
        places["/scores/objections/{id:guid}"] = $"/scores/objections/{objection}";
        places["/admin/contacts/{id:guid}"] = $"/admin/contacts/{unit}";
        places["/guide/lessons/{name}"] = "/guide/lessons/kinds";
        places["/guide/rules/{id}"] = "/guide/rules/A01";
    }
}
