using System.Security.Cryptography;
using System.Text;
using Yaoqing.Core.Access;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Reporting;

/// <summary>What a reporter states about an item beside its text.</summary>
/// <param name="Lines">To which desks it goes: one line or both (S1).</param>
/// <param name="Form">体裁.</param>
/// <param name="Kind">信息类型.</param>
/// <param name="Structure">结构.</param>
/// <param name="Source">信息来源.</param>
/// <param name="BoardId">板块.</param>
/// <param name="Emergency">突发.</param>
/// <param name="Major">重大.</param>
/// <param name="EventId">The event it answers to, if any.</param>
/// <param name="ReporterName">信息员姓名.</param>
/// <param name="ReporterPhone">联系电话.</param>
public sealed record ItemTraits(
    IReadOnlyList<Line> Lines, Form Form, Kind Kind, Structure Structure, Source Source, Id<Board> BoardId,
    bool Emergency, bool Major, Id<Event>? EventId, string ReporterName, string ReporterPhone);

/// <summary>信息: one report of one unit. Its text lives in numbered versions; its way to a desk in <see cref="Submission"/>s.</summary>
public sealed class Item : Versioned
{
    private readonly List<ItemVersion> versions = [];
    private readonly List<SignOff> signOffs = [];

    /// <summary>Identity.</summary>
    public required Id<Item> Id { get; init; }

    /// <summary>编号 within the installation, as users say it; the address of the item's page.</summary>
    public required int No { get; init; }

    /// <summary>The reporting unit.</summary>
    public required Id<Unit> UnitId { get; init; }

    /// <summary>Who drafted it; null for items that came by mail, OA or import.</summary>
    public Id<Account>? AuthorId { get; init; }

    /// <summary>报送渠道.</summary>
    public required Channel Channel { get; init; }

    /// <summary>When the draft was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The commission it answers, if any.</summary>
    public Id<Commission>? CommissionId { get; init; }

    /// <summary>To which desks it goes.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>体裁.</summary>
    public Form Form { get; private set; }

    /// <summary>信息类型.</summary>
    public Kind Kind { get; private set; }

    /// <summary>结构.</summary>
    public Structure Structure { get; private set; }

    /// <summary>信息来源.</summary>
    public Source Source { get; private set; }

    /// <summary>板块.</summary>
    public Id<Board> BoardId { get; private set; }

    /// <summary>突发.</summary>
    public bool Emergency { get; private set; }

    /// <summary>重大.</summary>
    public bool Major { get; private set; }

    /// <summary>The event it answers to.</summary>
    public Id<Event>? EventId { get; private set; }

    /// <summary>信息员姓名.</summary>
    public string ReporterName { get; private set; } = "";

    /// <summary>联系电话.</summary>
    public string ReporterPhone { get; private set; } = "";

    /// <summary>Where it is; changed only along <see cref="ItemFlow"/>.</summary>
    public ItemState State { get; private set; }

    /// <summary>Number of the newest version, from 1.</summary>
    public int TextNumber { get; private set; }

    /// <summary>标题 of the newest version, for lists.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The chain chosen when it was last sent for sign-off.</summary>
    public IReadOnlyList<SignOffStep> Chain { get; private set; } = [];

    /// <summary>How many of its steps are done.</summary>
    public int StepsDone { get; private set; }

    /// <summary>When it was sent for sign-off.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>A sign-off that the unit declared by mail or OA, to be confirmed by an editor.</summary>
    public DeclaredSignOff? Declared { get; private set; }

    /// <summary>All versions of the text.</summary>
    public IReadOnlyList<ItemVersion> Versions => versions;

    /// <summary>What the signers did, in order.</summary>
    public IReadOnlyList<SignOff> SignOffs => signOffs;

    /// <summary>The step whose turn it is, or null.</summary>
    public SignOffStep? CurrentStep => State == ItemState.AwaitingSignOff && StepsDone < Chain.Count ? Chain[StepsDone] : null;

    /// <summary>States the traits; only while it is a draft.</summary>
    public Result<ItemState> Describe(ItemTraits traits)
    {
        if (State != ItemState.Draft)
            return Refusal.Conflict("item.state", $"这篇信息现在是“{State.InWords()}”，不能修改。需要修改请先撤回送签。");
        (Lines, Form, Kind, Structure, Source) = ([.. traits.Lines.Distinct().Order()], traits.Form, traits.Kind, traits.Structure, traits.Source);
        (BoardId, Emergency, Major, EventId) = (traits.BoardId, traits.Emergency, traits.Major, traits.EventId);
        (ReporterName, ReporterPhone) = (traits.ReporterName.Trim(), traits.ReporterPhone.Trim());
        return State;
    }

    /// <summary>Adds a version; the same text again adds nothing.</summary>
    public Result<ItemVersion> Write(Id<ItemVersion> id, string title, string body, Id<Account>? by, DateTimeOffset now)
    {
        if (State != ItemState.Draft)
            return Refusal.Conflict("item.state", $"这篇信息现在是“{State.InWords()}”，不能修改。需要修改请先撤回送签。");
        var digest = ItemVersion.DigestOf(title, body);
        if (versions.Find(version => version.Number == TextNumber) is { } newest && newest.Digest == digest)
            return newest;
        var version = new ItemVersion { Id = id, ItemId = Id, Number = TextNumber + 1, Title = title, Body = body, Digest = digest, WrittenBy = by, WrittenAt = now };
        versions.Add(version);
        (TextNumber, Title) = (version.Number, title);
        return version;
    }

    /// <summary>Sends the newest version to the signers.</summary>
    public Result<ItemState> Send(IReadOnlyList<SignOffStep> chain, DateTimeOffset now)
    {
        var next = ItemFlow.Next(State, ItemAction.Send);
        if (!next.Succeeded)
            return next;
        if (TextNumber == 0)
            return Refusal.Invalid("item.empty", "还没有写标题和正文，写好后再送审签。");
        (Chain, StepsDone, SentAt, State) = (chain, 0, now, next.Value);
        return State;
    }

    /// <summary>Takes it back from the signers.</summary>
    public Result<ItemState> Recall() => Move(ItemAction.Recall);

    /// <summary>The next step of the chain, done by somebody who may do it. Bound to the version's digest.</summary>
    /// <param name="id">Identity of the record.</param>
    /// <param name="signer">Who.</param>
    /// <param name="signerName">His name as it will be printed.</param>
    /// <param name="digest">The digest of the text that he read.</param>
    /// <param name="remark">附言, may be empty.</param>
    /// <param name="proxy">Whether he signs for somebody who delegated it to him.</param>
    /// <param name="now">When.</param>
    public Result<SignOff> SignNext(Id<SignOff> id, Id<Account> signer, string signerName, string digest, string remark, bool proxy, DateTimeOffset now)
    {
        if (CurrentStep is not { } step)
            return Refusal.Conflict("item.state", $"这篇信息现在是“{State.InWords()}”，不在审签中。请刷新页面查看最新状态。");
        var text = Newest;
        if (text.Digest != digest)
            return Refusal.Conflict("signoff.text-changed", "您看到的稿件之后又有修改，请重新阅读最新一稿再审签。");
        var next = ItemFlow.Next(State, step.Act == SignOffAct.Agree ? ItemAction.Agree : ItemAction.Sign);
        if (!next.Succeeded)
            return next.Refusal;
        var signOff = new SignOff
        {
            Id = id, ItemId = Id, TextNumber = text.Number, Digest = digest, Post = step.Post, Decision = step.Act == SignOffAct.Agree ? SignOffDecision.Agreed : SignOffDecision.Signed,
            SignerId = signer, SignerName = signerName, ByProxy = proxy, Remark = remark.Trim(), At = now,
        };
        signOffs.Add(signOff);
        StepsDone++;
        if (StepsDone == Chain.Count)
            State = ItemState.SignedOff;
        return signOff;
    }

    /// <summary>A signer sends it back to the reporter.</summary>
    public Result<SignOff> ReturnToReporter(Id<SignOff> id, Id<Account> signer, string signerName, string remark, DateTimeOffset now)
    {
        if (CurrentStep is not { } step)
            return Refusal.Conflict("item.state", $"这篇信息现在是“{State.InWords()}”，不在审签中。请刷新页面查看最新状态。");
        if (string.IsNullOrWhiteSpace(remark))
            return Refusal.Invalid("signoff.remark-required", "退回修改要写明意见，信息员才知道怎么改。");
        var text = Newest;
        var signOff = new SignOff
        {
            Id = id, ItemId = Id, TextNumber = text.Number, Digest = text.Digest, Post = step.Post, Decision = SignOffDecision.Returned,
            SignerId = signer, SignerName = signerName, ByProxy = false, Remark = remark.Trim(), At = now,
        };
        var moved = Move(ItemAction.ReturnToReporter);
        if (!moved.Succeeded)
            return moved.Refusal;
        signOffs.Add(signOff);
        return signOff;
    }

    /// <summary>A desk returned it: the unit writes a new version.</summary>
    public Result<ItemState> Revise() => Move(ItemAction.Revise);

    /// <summary>The desk found it 突发 or 重大: the head must sign, whoever signed before.</summary>
    public Result<ItemState> Raise(bool emergency, bool major, DateTimeOffset now)
    {
        if (Emergency == emergency && Major == major)
            return Refusal.Invalid("item.not-raised", "没有选择要提级的内容，请勾选“突发”或“重大”。");
        var moved = Move(ItemAction.Raise);
        if (!moved.Succeeded)
            return moved;
        (Emergency, Major, Chain, StepsDone, SentAt) = (Emergency || emergency, Major || major, SignOffChain.HeadSigns, 0, now);
        return State;
    }

    /// <summary>The unit withdraws it.</summary>
    public Result<ItemState> Withdraw() => Move(ItemAction.Withdraw);

    /// <summary>Takes in an item that came with a declared sign-off (mail, OA) or that the desk enters for a unit.</summary>
    public Result<ItemState> Declare(DeclaredSignOff declared)
    {
        if (State != ItemState.Draft || TextNumber == 0)
            return Refusal.Conflict("item.state", "只有写好正文、尚未送签的信息才能登记申报的审签。");
        (Declared, State) = (declared, ItemState.SignedOff);
        return State;
    }

    /// <summary>An editor checked the declared sign-off.</summary>
    public Result<DeclaredSignOff> ConfirmDeclared(Id<Account> editor, DateTimeOffset now)
    {
        if (Declared is not { } declared)
            return Refusal.Conflict("signoff.none-declared", "这篇信息没有申报的审签需要核对。");
        if (declared.ConfirmedAt is not null)
            return declared;
        return Declared = declared with { ConfirmedBy = editor.Value, ConfirmedAt = now };
    }

    /// <summary>Whether a desk may adopt it: signed through, or declared and confirmed.</summary>
    public bool IsSignedOff => State == ItemState.SignedOff && (Declared is null || Declared.ConfirmedAt is not null);

    /// <summary>审签人 as printed: the last signature of the current text.</summary>
    public string SignerName => Declared?.SignerName ?? signOffs.LastOrDefault(signOff => signOff.Decision == SignOffDecision.Signed)?.SignerName ?? "";

    private ItemVersion Newest => versions.Find(version => version.Number == TextNumber) ?? throw new InvalidOperationException($"Item {No} was loaded without its newest text.");

    private Result<ItemState> Move(ItemAction action)
    {
        var next = ItemFlow.Next(State, action);
        if (next.Succeeded)
            State = next.Value;
        return next;
    }
}

/// <summary>一稿: one version of an item's text; never changed.</summary>
public sealed class ItemVersion
{
    /// <summary>Identity.</summary>
    public required Id<ItemVersion> Id { get; init; }

    /// <summary>The item.</summary>
    public required Id<Item> ItemId { get; init; }

    /// <summary>Number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>标题.</summary>
    public required string Title { get; init; }

    /// <summary>正文; paragraphs end in LF.</summary>
    public required string Body { get; init; }

    /// <summary>SHA-256 of title and body, hexadecimal; signatures bind to it.</summary>
    public required string Digest { get; init; }

    /// <summary>Who wrote it; null when it came from outside.</summary>
    public Id<Account>? WrittenBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The digest of a text: title, LF, body in UTF-8.</summary>
    public static string DigestOf(string title, string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title + "\n" + body)));
}

/// <summary>What a signer decided.</summary>
public enum SignOffDecision
{
    /// <summary>同意报送.</summary>
    Agreed,
    /// <summary>已签.</summary>
    Signed,
    /// <summary>退回修改.</summary>
    Returned,
}

/// <summary>审签记录: what one signer did with one version.</summary>
public sealed class SignOff
{
    /// <summary>Identity.</summary>
    public required Id<SignOff> Id { get; init; }

    /// <summary>The item.</summary>
    public required Id<Item> ItemId { get; init; }

    /// <summary>The version he read.</summary>
    public required int TextNumber { get; init; }

    /// <summary>Its digest.</summary>
    public required string Digest { get; init; }

    /// <summary>In which post.</summary>
    public required PostKind Post { get; init; }

    /// <summary>What he decided.</summary>
    public required SignOffDecision Decision { get; init; }

    /// <summary>His account.</summary>
    public required Id<Account> SignerId { get; init; }

    /// <summary>His name at the time.</summary>
    public required string SignerName { get; init; }

    /// <summary>代签: by delegation.</summary>
    public required bool ByProxy { get; init; }

    /// <summary>附言.</summary>
    public required string Remark { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>申报的审签: what a mail or an OA message says about the signature.</summary>
/// <param name="SignerName">审签人.</param>
/// <param name="SignerPost">职务.</param>
/// <param name="Proof">What proves it, in words.</param>
/// <param name="ConfirmedBy">The editor who checked it.</param>
/// <param name="ConfirmedAt">When.</param>
public sealed record DeclaredSignOff(string SignerName, string SignerPost, string Proof, Guid? ConfirmedBy, DateTimeOffset? ConfirmedAt);

/// <summary>草稿缓存: the one buffer that autosave overwrites; no version, no trail.</summary>
public sealed class DraftBuffer
{
    /// <summary>The item.</summary>
    public required Id<Item> ItemId { get; init; }

    /// <summary>标题 as typed.</summary>
    public required string Title { get; set; }

    /// <summary>正文 as typed.</summary>
    public required string Body { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; set; }
}
