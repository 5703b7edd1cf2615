using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Administration;
using Yaoqing.App.Commissions;
using Yaoqing.App.Directory;
using Yaoqing.App.Instructions;
using Yaoqing.App.Publishing;
using Yaoqing.App.Reporting;
using Yaoqing.App.Tests.Houses;
using Yaoqing.App.Upward;
using Yaoqing.Core.Access;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Tests.Houses;

/// <summary>What stands in the full county: numbers and ids that the addresses and fields of forms name.</summary>
internal sealed record Standing(
    int Draft, int Sent, int Received, int Returned, int Withdrawn, int Composing, int AtDirector, int Signed, int Published, int PublishedItem,
    int Commission, int ClosedCommission, int Instruction, int ClosedInstruction, int Upward, Guid Article, Guid OtherArticle, Guid Periodical, Guid Account, Guid Grant,
    Guid Unit, Guid Board, Guid CityOffice, string Digest, string IssueDigest)
{
    internal Judged Judged { get; init; } = Judged.Blank;

    internal AtDesk AtDesk { get; init; } = AtDesk.Blank;

    internal static Standing Blank { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, default, default, default, default, default, default, default, default, "", "");
}

/// <summary>The real host with one thing of each kind in each state that a form meets, and its people signed in.</summary>
public sealed class FullHouse : IAsyncLifetime
{
    /// <summary>Stands in every title and text of the unit 云溪镇 and of the Party desk; nobody else may read it anywhere.</summary>
    internal const string Mark = "崖柏";
    private static readonly string[] People =
    [
        "yunxi-reporter", "yunxi-head", "yunxi-deputy", "baisha-reporter", "baisha-deputy", "baisha-head", "fagai-head", "editor", "chief", "director", "goveditor", "govdirector", "leader", "sysadmin", "secadmin", "auditor",
    ];

    private readonly Dictionary<string, WebUser> users = [];

    internal WebHouse Web { get; private set; } = null!; // set before the first test

    internal Standing There { get; private set; } = Standing.Blank;

    internal House County => Web.County;

    public async ValueTask InitializeAsync()
    {
        Web = await WebHouse.OpenAsync();
        There = await BuildAsync();
        // Signed in before any test looks at the state: a sign-in is a change.
        foreach (var name in People)
            users[name] = await Web.SignedInAsync(name);
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    /// <summary>Somebody who is signed in; the empty name is a visitor.</summary>
    internal Task<WebUser> UserAsync(string name) => Task.FromResult(name.Length == 0 ? Web.Visitor() : users[name]);

    private async Task<Standing> BuildAsync()
    {
        var (party, unit) = (await County.OfficeAsync(Line.Party), await County.UnitAsync("云溪镇"));
        var draft = await County.DraftAsync(await FormAsync("起草"));
        var sent = await County.DraftAsync(await FormAsync("待签"));
        _ = (await County.SendAsync(sent)).Value;
        // Three findings: of a word that ought to be another.
        var received = await SubmitAsync("来稿", "截止8月10日，疏浚渠道3公里。截止8月20日，疏浚渠道6公里。截止8月25日，疏浚渠道9公里。");
        var returned = await SubmitAsync("退改");
        _ = (await County.DecideAsync(returned, SubmissionAction.Return, "请补数据。")).Value;
        var withdrawn = await SubmitAsync("撤稿");
        _ = await DoAsync<WithdrawItem, ItemState>("yunxi-reporter", (each, actor) => each.RunAsync(actor, new WithdrawItemRequest(withdrawn, VersionOf(withdrawn), "情况有变。", null), default));
        var composing = await IssueAsync("编排一", "编排二");
        var atDirector = await IssueAsync("送签");
        _ = (await County.SendIssueAsync(atDirector)).Value;
        var signed = await IssueAsync("已签");
        _ = (await County.SendIssueAsync(signed)).Value;
        _ = (await County.SignIssueAsync(signed)).Value;
        var printedItem = await SubmitAsync("印发");
        var published = await County.OpenIssueAsync();
        _ = (await County.AdoptAsync(printedItem, published)).Value;
        _ = (await County.SendIssueAsync(published)).Value;
        _ = (await County.SignIssueAsync(published)).Value;
        _ = (await County.PublishAsync(published)).Value;
        var (commission, closedCommission) = (await CommissionAsync(party, unit), await CommissionAsync(party, unit));
        _ = await DoAsync<AnswerCommission, bool>("yunxi-reporter", (each, actor) => each.RunAsync(actor, new AnswerCommissionRequest(closedCommission, unit, $"没有{Mark}情况。", null), default));
        _ = await DoAsync<CloseCommission, int>("editor", (each, actor) => each.RunAsync(actor, new CloseCommissionRequest(closedCommission, null), default));
        var (instruction, closedInstruction) = (await InstructionAsync(party, unit, received), await InstructionAsync(party, unit, returned));
        _ = await DoAsync<ReportFollowUp, bool>("yunxi-reporter", (each, actor) => each.RunAsync(actor, new ReportFollowUpRequest(closedInstruction, unit, $"{Mark}已落实。", null), default));
        _ = await DoAsync<CloseInstruction, bool>("editor", (each, actor) => each.RunAsync(actor, new CloseInstructionRequest(closedInstruction, null), default));
        var city = await County.OfficeAsync("临江市委办");
        var upward = await DoAsync<SendUp, int>("editor", (each, actor) => each.RunAsync(actor, new SendUpRequest(party, printedItem, null, city, null, null, null), default));
        var account = await County.LookAsync(db => db.Accounts.Where(each => each.NormalizedName == "fagai-reporter").Select(each => each.Id.Value).SingleAsync());
        var grant = await DoAsync<ProposeGrant, Guid>("sysadmin", (each, actor) => each.RunAsync(actor, new ProposeGrantRequest(account, Role.Reporter, unit, null), default));
        return new Standing(draft, sent, received, returned, withdrawn, composing, atDirector, signed, published, printedItem, commission, closedCommission, instruction, closedInstruction, upward,
            await ArticleAsync(composing, 1), await ArticleAsync(composing, 2), await County.LookAsync(db => db.Periodicals.Where(each => each.Name == "安和信息").Select(each => each.Id.Value).SingleAsync()),
            account, grant, unit, await County.BoardAsync("产业发展"), city,
            await County.LookAsync(db => db.ItemVersions.Where(text => db.Items.Any(item => item.No == sent && item.Id == text.ItemId)).Select(text => text.Digest).SingleAsync()),
            (await County.LookAsync(db => db.Issues.Include(each => each.Articles).SingleAsync(each => each.No == atDirector))).ContentDigest) { Judged = await Judged.InAsync(County), AtDesk = await AtDesk.InAsync(County, received) };
    }

    internal int VersionOf(int item) => County.LookAsync(db => db.Items.Where(each => each.No == item).Select(each => each.Version).SingleAsync()).GetAwaiter().GetResult();

    internal int IssueVersionOf(int issue) => County.IssueVersionAsync(issue).GetAwaiter().GetResult();

    internal int BulletinVersionOf(int no) => County.LookAsync(db => db.Bulletins.Where(each => each.No == no).Select(each => each.Version).SingleOrDefaultAsync()).GetAwaiter().GetResult();

    internal int UnitVersionOf(Guid unit) => County.LookAsync(db => db.Units.Where(each => each.Id == new Id<Unit>(unit)).Select(each => each.Version).SingleAsync()).GetAwaiter().GetResult();

    internal int DeskVersion() => County.LookAsync(db => db.Offices.Where(each => each.Id == new Id<Office>(There.Judged.Party)).Select(each => each.Version).SingleAsync()).GetAwaiter().GetResult();

    internal int PeriodicalVersionOf(Guid id) => County.LookAsync(db => db.Periodicals.Where(each => each.Id == new Id<Periodical>(id)).Select(each => each.Version).SingleAsync()).GetAwaiter().GetResult();

    internal int RuleSetNumber() => County.LookAsync(db => db.RuleSetVersions.Where(each => each.OfficeId == new Id<Office>(There.Judged.Party)).Select(each => each.Number).DefaultIfEmpty().MaxAsync()).GetAwaiter().GetResult();

    internal string ChainsShown() => County.RunAsync<SignOffChainSheets, SignOffChainSheet>(sheets => sheets.OfAsync(Line.Party, default)).GetAwaiter().GetResult().Shown;

    internal string ArticleDigestOf(Guid id)
    {
        var editor = County.AsAsync("editor").GetAwaiter().GetResult();
        return County.RunAsync<IssueViews, IssueView?>(views => views.FindAsync(editor, There.Composing, default)).GetAwaiter().GetResult()?.Articles.FirstOrDefault(each => each.Id == id)?.Digest ?? "";
    }

    private Task<ItemForm> FormAsync(string what, string more = "") => County.FormAsync(title: $"{Mark}之{what}", body: Doing.Body + $"{Mark}{what}。{more}");

    private async Task<int> SubmitAsync(string what, string more = "") => await County.SubmitAsync(form: await FormAsync(what, more));

    private async Task<int> IssueAsync(params string[] items)
    {
        var issue = await County.OpenIssueAsync();
        foreach (var item in items)
            _ = (await County.AdoptAsync(await SubmitAsync(item), issue)).Value;
        return issue;
    }

    private Task<Guid> ArticleAsync(int issue, int order) =>
        County.LookAsync(db => db.Articles.Where(each => each.Order == order && db.Issues.Any(one => one.No == issue && one.Id == each.IssueId)).Select(each => each.Id.Value).SingleAsync());

    private Task<int> CommissionAsync(Guid office, Guid unit) => DoAsync<IssueCommission, int>("editor", (each, actor) => each.RunAsync(actor,
        new IssueCommissionRequest(office, CommissionKind.Theme, $"{Mark}约稿", $"请报{Mark}情况。", House.Start.AddDays(3), false, "", [unit], null), default));

    private async Task<int> InstructionAsync(Guid office, Guid unit, int item)
    {
        var no = await DoAsync<RecordInstruction, int>("editor", (each, actor) => each.RunAsync(actor,
            new RecordInstructionRequest(office, null, item, "陆怀远", "县委书记", Level.County, true, $"{Mark}做法好。", new DateOnly(2026, 8, 31), null), default));
        _ = await DoAsync<AssignInstruction, bool>("editor", (each, actor) => each.RunAsync(actor, new AssignInstructionRequest(no, unit, House.Start.AddDays(7), null), default));
        return no;
    }

    private async Task<T> DoAsync<TUseCase, T>(string user, Func<TUseCase, Actor, Task<Result<T>>> run) where TUseCase : notnull
    {
        var actor = await County.AsAsync(user);
        return (await County.RunAsync<TUseCase, Result<T>>(each => run(each, actor))).Value;
    }
}
