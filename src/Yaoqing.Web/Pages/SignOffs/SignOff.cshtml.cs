using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Web.Look;
using Yaoqing.Web.Pages.Items;

namespace Yaoqing.Web.Pages.SignOffs;

/// <summary>审签: read, then agree or sign, or return with a remark. The signature binds to the text that was shown.</summary>
public sealed class SignOffModel(ItemStory story, PendingSignOffs pending, SignOffItem sign, ReturnToReporter giveBack, TimeProvider time) : YaoqingPage
{
    private string? key;

    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    public ItemPicture Picture { get; private set; } = null!; // set before the page is rendered

    /// <summary>What the reader is asked for; null when it is not his turn.</summary>
    public PendingSignOff? Waiting { get; private set; }

    public string? Remark { get; private set; }

    public IReadOnlyList<RedlinePiece>? Changes { get; private set; }

    public int ChangedFrom { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    public string FormKey => key ??= Guid.CreateVersion7().ToString("N");

    public IReadOnlyList<FindingRow> Findings => Reviewed ? FindingRows.Of(Picture.Reviews.Select(each => each.Report), Picture.Confirmed) : [];

    public IReadOnlyList<FindingRow> Open => [.. Findings.Where(each => each is { Level: FindingLevel.Error, Reason: null })];

    public IReadOnlyList<MarkedSpan> Marks => Reviewed ? FindingRows.Marks(Picture.Reviews.Select(each => each.Report)) : [];

    public string Decision(GivenSignOff signOff) => signOff.Decision switch { SignOffDecision.Agreed => "同意报送", SignOffDecision.Signed => "审签", SignOffDecision.Returned => "退回修改" };

    private bool Reviewed => Picture.Reviews is [{ Number: var number }, ..] && number == Picture.Text.Number;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : Problematic(ItemAccess.NotFound);

    public async Task<IActionResult> OnPostAsync(string? act, string? digest, string? remark)
    {
        Remark = remark;
        var result = act switch
        {
            "sign" => await sign.RunAsync(Actor, new SignOffItemRequest(No, digest ?? "", remark, Key), Aborted),
            "return" => await giveBack.RunAsync(Actor, new ReturnToReporterRequest(No, remark, Key), Aborted),
            _ => Refusal.Invalid("form.malformed", "没有选择要办的事。请按“同意”或“退回修改”。"),
        };
        if (!result.Succeeded)
            return result.Refusal.Kind != RefusalKind.NotFound && await LoadAsync() ? Refused(result.Refusal) : Problematic(result.Refusal);
        return Done(act == "return" ? "已退回信息员修改。" : result.Value == ItemState.SignedOff ? "已签发，信息已报送。" : "已同意，转下一步审签。", "/signoffs");
    }

    protected override async Task<bool> LoadAsync()
    {
        if (await story.FindAsync(Actor, No, Aborted) is not { } found || !Actor.Units.Contains(found.Item.UnitId.Value))
            return false;
        Picture = found;
        Waiting = (await pending.ListAsync(Actor, Aborted)).FirstOrDefault(each => each.No == No);
        if (found.Item.SignOffs.Where(each => each.TextNumber < found.Text.Number).OrderBy(each => each.At).LastOrDefault() is { } last
            && await story.TextAsync(Actor, No, last.TextNumber, Aborted) is { } before)
            (ChangedFrom, Changes) = (last.TextNumber, Redlines.Of(before.Body, found.Text.Body));
        return true;
    }
}
