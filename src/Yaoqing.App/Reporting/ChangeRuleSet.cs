using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.App.Shared.RuleSets;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Office = Yaoqing.Core.Directory.Office;

namespace Yaoqing.App.Reporting;

/// <param name="OfficeId">The desk.</param>
/// <param name="BasedOn">Number of the version that the page showed; 0 for the built-in rules.</param>
/// <param name="Text">The rule set as YAML; empty for the built-in rules.</param>
/// <param name="Note">改动说明.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record ChangeRuleSetRequest(Guid OfficeId, int BasedOn, string? Text, string? Note, string? Key);

/// <summary>修改审稿规则集: a new version that is in force at once; the ones before are kept with who changed what.</summary>
public sealed class ChangeRuleSet(Work work)
{
    public const int Limit = 100_000;

    public Task<Result<int>> RunAsync(Actor actor, ChangeRuleSetRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "rules.changed", request.Key, async deed =>
        {
            var office = new Id<Office>(request.OfficeId);
            if (!actor.Is(Role.ChiefEditor, request.OfficeId) || !await deed.Db.Offices.AnyAsync(each => each.Id == office && !each.IsExternal, ct))
                return Refusal.NotFound("desk.not-found", "没有找到这个信息科，或者您不是它的科长。");
            deed.About("office", office.Value);
            var text = Checked(request.Text);
            if (!text.Succeeded)
                return text.Refusal;
            var note = TextInput.Line(request.Note, "改动说明");
            if (!note.Succeeded)
                return note.Refusal;
            var newest = await deed.Db.RuleSetVersions.AsNoTracking().Where(each => each.OfficeId == office).OrderByDescending(each => each.Number).FirstOrDefaultAsync(ct);
            if (request.BasedOn != (newest?.Number ?? 0))
                return Refusal.Conflict("ruleset.changed", $"规则集刚被改到第{newest?.Number}版，您的改动没有保存，写的都在下面。请对照“历次修改”，把别人改的并进来再保存。");
            var changes = RuleSetChanges.Between(RuleSetTexts.Read(newest?.Text), RuleSetTexts.Read(text.Value));
            if (newest?.Text == text.Value || changes.Count == 0 && newest is null)
                return Refusal.Invalid("ruleset.unchanged", "与现行的规则集没有不同，不用保存。");
            var version = new RuleSetVersion
            {
                Id = deed.New<RuleSetVersion>(), OfficeId = office, Number = (newest?.Number ?? 0) + 1, Text = text.Value, Note = note.Value,
                Changes = changes.Count == 0 ? "只改了写法和注释" : string.Join('\n', changes), By = deed.By, At = deed.Now,
            };
            deed.Db.RuleSetVersions.Add(version);
            deed.Note("version", version.Number);
            deed.Note("changes", changes.Count);
            deed.Note("digest", Blob.DigestOf(System.Text.Encoding.UTF8.GetBytes(text.Value)));
            return version.Number;
        }, ct);

    /// <summary>The text as it will be stored: line ends LF, so that the places named by a refusal are those of the text area.</summary>
    private static Result<string> Checked(string? typed)
    {
        var text = RuleSetTexts.Normal(typed);
        var clean = TextInput.Lines(text, "规则集", Limit, required: false);
        if (!clean.Succeeded)
            return clean.Refusal;
        var read = RuleSetFile.Read(text);
        if (!read.Succeeded)
            return read.Refusal;
        return read.Value.Rules.GetValueOrDefault("X01")?.Enabled == false
            ? Refusal.Invalid("ruleset.secrecy", "X01 密级标志不能关。带密级标志的文字在任何入口都会被拦下。")
            : text;
    }
}

/// <summary>Rule sets as people type them.</summary>
internal static class RuleSetTexts
{
    internal static string Normal(string? typed) => (typed ?? "").ReplaceLineEndings("\n").TrimEnd();

    /// <summary>A stored text; what a later program cannot read any more counts as the built-in rules.</summary>
    internal static RuleSet Read(string? text) => string.IsNullOrEmpty(text) ? RuleSet.Default : RuleSetFile.Read(text) is { Succeeded: true } read ? read.Value : RuleSet.Default;
}
