using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.App.Reporting;
using Yaoqing.App.Shared.RuleSets;
using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Yaoqing.Review.Catalogue;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Desk;

/// <summary>审稿规则集 of a desk: its YAML with every version, what was confirmed as right, and how often each rule was overridden.</summary>
public sealed class ReviewSettingsModel(Desks desks, RuleSetSheet sheet, FindingRecords records, RuleSetDeeds deeds, TimeProvider time) : DeskPage(desks)
{
    private const int ExcerptLines = 2;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Number of the version that the page was opened on.</summary>
    [BindProperty]
    public int BasedOn { get; set; }

    public RuleSetPage? Current { get; private set; }

    public IReadOnlyList<RuleRecord> Records { get; private set; } = [];

    /// <summary>Where the typed text is wrong; null when it can be read.</summary>
    public RuleSetProblem? Problem { get; private set; }

    /// <summary>What the typed text would change; null before it was checked.</summary>
    public IReadOnlyList<string>? Changes { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    public static IReadOnlyList<RuleInfo> Rules => RuleCatalogue.Shipped.All;

    /// <param name="from">An older version whose text stands in the form, to be saved as the newest.</param>
    public async Task<IActionResult> OnGetAsync(int? from)
    {
        if (!await LoadAsync() || Current is null)
            return NotFound();
        (Text, BasedOn, Problem) = (Current.Text, Current.Number, Current.Broken);
        if (from is { } number && Current.Versions.FirstOrDefault(version => version.Number == number) is { } older)
            (Text, Note) = (older.Text, $"恢复第{number}版");
        if (Text.Length == 0)
            Text = RuleSetTemplate.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? act)
    {
        if (!await LoadAsync() || Current is null)
            return NotFound();
        if (act == "check")
            return await CheckAsync();
        var changed = await deeds.Change.RunAsync(Actor, new ChangeRuleSetRequest(Office.Id, BasedOn, Text, Note, Key), Aborted);
        if (changed.Succeeded)
            return Done($"规则集第{changed.Value}版已保存，即刻生效。", "/desk/settings/review");
        if (changed.Refusal.Code == "ruleset.invalid")
            _ = RuleSetFile.Read(Typed, out var problem) is null ? Problem = problem : null;
        if (changed.Refusal.Code == "ruleset.changed")
        {
            // What is typed now is measured against the newest version: saving again is a decision made with both before one's eyes.
            BasedOn = Current.Number;
            ModelState.Remove(nameof(BasedOn));
            Changes = ChangesTyped();
        }
        return Refused(changed.Refusal);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id)
    {
        if (!await LoadAsync() || Current is null)
            return NotFound();
        var back = await deeds.TakeBack.RunAsync(Actor, new TakeBackConfirmationRequest(id, Key), Aborted);
        if (back.Succeeded)
            return Done("已收回，这条意见重新提示。", "/desk/settings/review#confirmed");
        ModelState.Clear();
        (Text, BasedOn) = (Current.Text.Length > 0 ? Current.Text : RuleSetTemplate.Text, Current.Number);
        return Refused(back.Refusal);
    }

    /// <summary>The lines around a problem, with their numbers and a mark under the place.</summary>
    public string Excerpt(RuleSetProblem problem)
    {
        var lines = Typed.Split('\n');
        var at = (int)Math.Clamp(problem.Line, 1, lines.Length);
        return string.Join('\n', Enumerable.Range(Math.Max(1, at - ExcerptLines), Math.Min(at, 1 + ExcerptLines)).Select(number => $"{number,4}  {lines[number - 1]}")
            .Append(new string(' ', 6 + Math.Max(0, (int)Math.Min(problem.Column, 200) - 1)) + "↑"));
    }

    /// <summary>How a rule runs at this desk.</summary>
    public string Running(RuleInfo rule)
    {
        var setting = Current?.Rules.Rules.GetValueOrDefault(rule.Id);
        return !(setting?.Enabled ?? rule.LifeCycle == LifeCycle.Stable) ? "关"
            : (setting?.Severity ?? rule.Severity) switch { Severity.Error => "须改", Severity.Warning => "建议", Severity.Hint => "提示" };
    }

    public bool IsOwn(RuleInfo rule) => Current?.Rules.Rules.ContainsKey(rule.Id) == true;

    /// <summary>The numbers of a rule with the desk's values.</summary>
    public string Options(RuleInfo rule) => string.Join("；", rule.Options.Select(option =>
        $"{option.Name}={(Current?.Rules.Rules.GetValueOrDefault(rule.Id)?.Options is { } own && own.TryGetValue(option.Name, out var value) ? value : option.Default)}（{option.Label}）"));

    public static Tone ToneOf(RuleRecord record) => record.OverriddenPercent >= 30 ? Tone.Error : record.OverriddenPercent >= 10 ? Tone.Warn : Tone.Plain;

    private string Typed => (Text ?? "").ReplaceLineEndings("\n");

    private async Task<IActionResult> CheckAsync()
    {
        if (await deeds.Door.StopAsync(Actor, Aborted, Text, Note) is { } stopped)
            return Refused(stopped);
        if (RuleSetFile.Read(Typed, out var problem) is null)
        {
            Problem = problem;
            return Refused(Refusal.Invalid("ruleset.invalid", $"第{problem?.Line}行第{problem?.Column}列：{problem?.Words}"));
        }
        Changes = ChangesTyped();
        return Page();
    }

    private IReadOnlyList<string> ChangesTyped() => RuleSetFile.Read(Typed, out _) is { } typed && RuleSetFile.Read(Current?.Text ?? "", out _) is { } current ? RuleSetChanges.Between(current, typed) : [];

    private async Task<bool> LoadAsync()
    {
        if (!await FindDeskAsync())
            return false;
        Current = await sheet.FindAsync(Actor, Office.Id, Aborted);
        Records = await records.OfDeskAsync(Actor, Office.Id, Aborted);
        return Current is not null;
    }
}

/// <summary>What a chief editor does to the rules of his desk.</summary>
public sealed record RuleSetDeeds(ChangeRuleSet Change, TakeBackConfirmation TakeBack, SecrecyDoor Door);
