using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yaoqing.App.Dashboard;
using Yaoqing.App.Directory;
using Yaoqing.Core.Access;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Access;

/// <summary>
/// Fills the frame around a page: who is there, where he can go, and what waits there. Only where a whole page is the answer, and after the handler,
/// so that a form that leads on does not count what nobody sees.
/// </summary>
internal sealed class ShellFilling(Shell shell, Desks desks, Counts counts, DemonstrationNote note) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is PageResult && context.HttpContext.ActorOrNull() is { } actor && shell.Model == ShellModel.Visitor)
            await FillAsync(context.HttpContext, actor);
        await next();
    }

    private async Task FillAsync(HttpContext context, Actor actor)
    {
        var ct = context.RequestAborted;
        var standing = await desks.OfAsync(actor, ct);
        var desk = ChosenDesk.Of(context, standing.Desks);
        var numbers = await counts.OfAsync(actor, desk?.Id, ct);
        shell.Model = new ShellModel(actor.Name, standing.Post, Navigation.For(actor, numbers),
            [.. standing.Desks.Select(each => new DeskChoice(each.Id.ToString("N"), Core.Reporting.ReportingWords.InWords(each.Line), each == desk))])
        {
            AccountAddress = "/account/password",
            Footer = note.Text,
        };
    }
}

/// <summary>A line under every page of a demonstration; null in real use.</summary>
public sealed record DemonstrationNote(string? Text);

/// <summary>The side navigation: only what the reader's roles open.</summary>
internal static class Navigation
{
    internal static IReadOnlyList<NavSection> For(Actor actor, NavigationCounts counts)
    {
        var sections = new List<NavSection> { new(null, [new NavLink("首页", "/")]) };
        var editor = actor.Is(Role.Editor) || actor.Is(Role.ChiefEditor);
        var desk = editor || actor.Is(Role.OfficeDirector) || actor.Is(Role.Assessor);
        var unit = actor.Units.Count > 0;
        var administrator = Roles.Administrators.Any(actor.Is);
        if (unit)
        {
            List<NavLink> links = [];
            if (actor.Is(Role.Reporter))
                links.Add(new NavLink("写信息", "/items/new"));
            if (actor.Is(Role.Head) || actor.Is(Role.DeputyHead))
                links.Add(new NavLink("待审签", "/signoffs", Text(counts.SignOffs), counts.SignOffs > 0));
            links.AddRange([new NavLink("本单位信息", "/items", counts.Returned > 0 ? $"{counts.Returned} 退改" : null, counts.Returned > 0), new NavLink("选题要点", "/topics"), new NavLink("约稿", "/commissions", Text(counts.Commissions)), new NavLink("批示与反馈", "/instructions", Text(counts.FollowUps))]);
            sections.Add(new NavSection("信息", links));
        }
        if (editor)
            sections.Add(new NavSection("信息", [new NavLink("来稿", "/desk?state=Received", Text(counts.Received)), new NavLink("在编", "/desk?state=UnderEdit", Text(counts.UnderEdit)), new NavLink("留用", "/desk?state=Kept", Text(counts.Kept)), new NavLink("选题要点", "/topics"), new NavLink("约稿", "/commissions", Text(counts.Commissions)), new NavLink("事项", "/events")]));
        if (desk)
            sections.Add(new NavSection("刊物", [.. counts.OpenIssue is { } open ? [new NavLink($"本期《{open.Periodical}》", $"/issues/{open.No}")] : Array.Empty<NavLink>(), new NavLink("刊物与往期", "/issues"), new NavLink("上报与采用", "/upward"), new NavLink("批示与反馈", "/instructions", Text(counts.FollowUps))]));
        if (actor.Is(Role.Leader) || unit)
            sections.Add(new NavSection("刊物", [new NavLink("阅读刊物", "/reading"), .. desk || unit ? Array.Empty<NavLink>() : [new NavLink("通报", "/bulletins")]]));
        if (desk || unit)
            sections.Add(new NavSection("考核", Reckoning(desk, counts)));
        if (!administrator)
            sections.Add(new NavSection("查找", [new NavLink("全文检索", "/search"), new NavLink("审一段文字", "/review"), new NavLink("写作指南", "/guide")]));
        if (actor.Is(Role.ChiefEditor))
            sections.Add(new NavSection("设置", [new NavLink("信息科设置", "/desk/settings")]));
        if (administrator)
            sections.Add(new NavSection("管理", [new NavLink("系统管理", "/admin"), actor.Is(Role.AuditAdministrator) ? new NavLink("留痕", "/admin/trail") : new NavLink("账号与授权", "/admin/accounts"), .. actor.Is(Role.SystemAdministrator) ? [new NavLink("单位和人员", "/admin/contacts")] : Array.Empty<NavLink>()]));
        return sections;
    }

    private static List<NavLink> Reckoning(bool desk, NavigationCounts counts)
    {
        List<NavLink> links = desk ? [new NavLink("目标任务", "/targets")] : [];
        links.AddRange([new NavLink("得分", "/scores"), new NavLink("排名", "/ranking"), new NavLink("通报", "/bulletins")]);
        if (desk)
            links.Add(new NavLink("计分事项", "/scores/facts"));
        links.AddRange([new NavLink("异议", "/scores/objections", Text(counts.Objections), counts.Objections > 0), new NavLink("计分办法", "/schemes")]);
        return links;
    }

    private static string? Text(int? count) => count is > 0 ? count.Value.ToString(CultureInfo.InvariantCulture) : null;
}
