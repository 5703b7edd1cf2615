using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.App.Time;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <param name="Number">第几稿.</param>
/// <param name="By">Who wrote it; empty when it came from outside.</param>
/// <param name="At">When.</param>
/// <param name="Digest">Its digest.</param>
public sealed record TextLine(int Number, string By, DateTimeOffset At, string Digest);

/// <summary>One text in full.</summary>
public sealed record FullText(int Number, string Title, string Body, string Digest);

/// <summary>The stored review of the newest text under one line's rules.</summary>
public sealed record StoredReview(Line Line, int Number, DateTimeOffset At, ReportJson Report);

/// <param name="Title">名称.</param>
/// <param name="Kind">What sort.</param>
/// <param name="Date">The day.</param>
/// <param name="DueAt">From when a report is late.</param>
public sealed record AnsweredEvent(string Title, EventKind Kind, DateOnly Date, DateTimeOffset DueAt);

/// <summary>What one signer did with one text.</summary>
public sealed record GivenSignOff(int TextNumber, PostKind Post, SignOffDecision Decision, string SignerName, bool ByProxy, string Remark, DateTimeOffset At);

/// <summary>撤稿: why, by whom, when.</summary>
public sealed record GivenWithdrawal(string Reason, string By, DateTimeOffset At);

/// <summary>The item's own fields, as they stand.</summary>
public sealed record ItemFacts(
    int No, int Version, Id<Unit> UnitId, string Title, Channel Channel, DateTimeOffset CreatedAt, IReadOnlyList<Line> Lines, Form Form, Kind Kind, Structure Structure, Source Source,
    bool Emergency, bool Major, string ReporterName, string ReporterPhone, ItemState State, int TextNumber, IReadOnlyList<SignOffStep> Chain, int StepsDone, DateTimeOffset? SentAt,
    SignOffStep? CurrentStep, DeclaredSignOff? Declared, string SignerName, IReadOnlyList<GivenSignOff> SignOffs)
{
    /// <summary>The chain chosen at sending, or the ordinary one that awaits a draft.</summary>
    public IReadOnlyList<SignOffStep> Steps => Chain.Count > 0 || Declared is not null ? Chain : SignOffChain.Ordinary;

    internal static ItemFacts Of(Item item) => new(
        item.No, item.Version, item.UnitId, item.Title, item.Channel, item.CreatedAt, item.Lines, item.Form, item.Kind, item.Structure, item.Source, item.Emergency, item.Major,
        item.ReporterName, item.ReporterPhone, item.State, item.TextNumber, item.Chain, item.StepsDone, item.SentAt, item.CurrentStep, item.Declared, item.SignerName,
        [.. item.SignOffs.Select(each => new GivenSignOff(each.TextNumber, each.Post, each.Decision, each.SignerName, each.ByProxy, each.Remark, each.At))]);
}

/// <summary>An item as its page shows it.</summary>
/// <param name="Item">The item's own fields, with its sign-offs.</param>
/// <param name="Unit">Short name of the unit.</param>
/// <param name="Board">板块.</param>
/// <param name="Author">Who drafted it.</param>
/// <param name="Answers">The event it answers to.</param>
/// <param name="CommissionNo">The commission it answers.</param>
/// <param name="At">Who has it on the unit's side, since when.</param>
/// <param name="Text">The newest text.</param>
/// <param name="Texts">All versions, newest first.</param>
/// <param name="Reviews">Stored reviews of the newest reviewed text.</param>
/// <param name="Confirmed">What was confirmed as right, with reasons.</param>
/// <param name="MayWrite">Whether the reader is a reporter of the unit.</param>
/// <param name="Withdrawal">Why it was taken back; null where it was not.</param>
public sealed record ItemPicture(
    ItemFacts Item, string Unit, string Board, string Author, AnsweredEvent? Answers, int? CommissionNo, Holder At, FullText Text, IReadOnlyList<TextLine> Texts,
    IReadOnlyList<StoredReview> Reviews, IReadOnlyList<ConfirmedFinding> Confirmed, bool MayWrite, GivenWithdrawal? Withdrawal);

/// <summary>一篇信息: what those who may see it are shown.</summary>
public sealed class ItemStory(YaoqingDb db)
{
    private static readonly HotQuery<Func<YaoqingDb, Id<Item>, IAsyncEnumerable<NamesOfItem>>> Names = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Item> id) => db.Items.Where(item => item.Id == id).Select(item => new NamesOfItem(
            db.Units.Where(unit => unit.Id == item.UnitId).Select(unit => unit.ShortName).First(),
            db.Boards.Where(board => board.Id == item.BoardId).Select(board => board.Name).First(),
            db.Accounts.Where(account => account.Id == item.AuthorId).Select(account => account.DisplayName).FirstOrDefault() ?? "",
            db.Commissions.Where(commission => commission.Id == item.CommissionId).Select(commission => (int?)commission.No).FirstOrDefault()))));

    private static readonly HotQuery<Func<YaoqingDb, Id<Item>, int, IAsyncEnumerable<FullText>>> Text = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Item> item, int number) => db.ItemVersions.Where(each => each.ItemId == item && each.Number == number)
            .Select(each => new FullText(each.Number, each.Title, each.Body, each.Digest))));

    private static readonly HotQuery<Func<YaoqingDb, Id<Item>, IAsyncEnumerable<TextLine>>> Texts = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Item> item) => db.ItemVersions.Where(each => each.ItemId == item).OrderByDescending(each => each.Number).Take(MostTexts)
            .Select(each => new TextLine(each.Number, db.Accounts.Where(account => account.Id == each.WrittenBy).Select(account => account.DisplayName).FirstOrDefault() ?? "", each.WrittenAt, each.Digest))));

    private static readonly HotQuery<Func<YaoqingDb, Id<Item>, IAsyncEnumerable<ItemReview>>> Reviews = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Item> item) => db.ItemReviews.AsNoTracking()
            .Where(each => each.ItemId == item && each.TextNumber == db.ItemReviews.Where(other => other.ItemId == item).Max(other => other.TextNumber)).OrderBy(each => each.Line).AsQueryable()));

    private static readonly HotQuery<Func<YaoqingDb, Id<Item>, IAsyncEnumerable<GivenWithdrawal>>> Withdrawals = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Item> item) =>
            from each in db.Withdrawals
            join account in db.Accounts on each.By equals account.Id
            where each.ItemId == item
            select new GivenWithdrawal(each.Reason, account.DisplayName, each.At)));

    private const int MostTexts = 200;

    private sealed record NamesOfItem(string Unit, string Board, string Author, int? CommissionNo);

    public async Task<ItemPicture?> FindAsync(Actor actor, int no, CancellationToken ct)
    {
        var item = await db.VisibleItems(actor).AsNoTracking().Include(each => each.SignOffs).SingleOrDefaultAsync(each => each.No == no, ct);
        if (item is null)
            return null;
        var names = await Names.On(db)(db, item.Id).SingleAsync(ct);
        var texts = await Texts.On(db)(db, item.Id).ToListAsync(ct);
        var newest = await TextAsync(item.Id, item.TextNumber, ct) ?? new FullText(0, "", "", "");
        var at = (await Whereabouts.OfItemsAsync(db, [item], ct))[item.Id];
        return new ItemPicture(ItemFacts.Of(item), names.Unit, names.Board, names.Author, await EventAsync(item, ct), names.CommissionNo, at, newest, texts, await ReviewsAsync(item.Id, ct), await db.ConfirmedFindingsAsync(item.Id, ct),
            actor.Is(Role.Reporter, item.UnitId.Value), await Withdrawals.On(db)(db, item.Id).SingleOrDefaultAsync(ct));
    }

    /// <summary>One version in full, for the redline; null when the reader may not see the item or there is no such version.</summary>
    public async Task<FullText?> TextAsync(Actor actor, int no, int number, CancellationToken ct)
    {
        var id = await db.VisibleItems(actor).Where(each => each.No == no).Select(each => (Id<Item>?)each.Id).SingleOrDefaultAsync(ct);
        return id is { } item ? await TextAsync(item, number, ct) : null;
    }

    private async Task<FullText?> TextAsync(Id<Item> item, int number, CancellationToken ct) => await Text.On(db)(db, item, number).SingleOrDefaultAsync(ct);

    private async Task<IReadOnlyList<StoredReview>> ReviewsAsync(Id<Item> item, CancellationToken ct) =>
        [.. (await Reviews.On(db)(db, item).ToListAsync(ct)).Select(row => new StoredReview(row.Line, row.TextNumber, row.At, ReportJson.Read(row.Report)))];

    private async Task<AnsweredEvent?> EventAsync(Item item, CancellationToken ct)
    {
        if (item.EventId is not { } id || await db.Events.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, ct) is not { } answered)
            return null;
        var settings = await db.Offices.AsNoTracking().Where(office => office.Id == answered.OfficeId).Select(office => office.Settings).SingleOrDefaultAsync(ct) ?? DeskSettings.Default;
        return new AnsweredEvent(answered.Title, answered.Kind, answered.Date, answered.DueAt(await db.WorkCalendarAsync(ct), settings));
    }
}
