using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.App.Shared.Exports;
using Yaoqing.Core.Shared;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>修改计分办法: the text with its problems and cases beside it, a trial on past facts, and saving as a new version.</summary>
public sealed class SchemeEditModel(SchemeVersions versions, SchemeTrial trial, ChangeScheme change, Desks desks, TimeProvider time) : AssessmentPage(desks, time)
{
    /// <summary>What an office that has no scheme yet starts from: the smallest one that works.</summary>
    private const string Start = """
        # 计分办法：一行一条规则。完整写法见 docs/schemes.md。
        name: 信息工作计分办法
        effective: 0000-01-01
        rules:
          - {id: 采用, on: 采用, points: 5}
          - {id: 迟报, on: 差错, when: {offence: 迟报}, points: -1}
        cases:
          - {name: 采用一篇得五分, facts: [{kind: 采用}], expect: {单位: 5}}
        """;

    [BindProperty(SupportsGet = true, Name = "from")]
    public Guid? From { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Period { get; set; }

    public CheckView Checked { get; private set; } = new(new CheckedScheme(null, [], []), null);

    public TrialTable? Trial { get; private set; }

    public string PeriodName { get; private set; } = "";

    /// <summary>Whole years and quarters of last year and this one, last year first: a trial wants facts that are complete.</summary>
    public IReadOnlyList<RankingPeriod> Periods => [.. new[] { Today.Year - 1, Today.Year, Today.Year - 2 }.SelectMany(year => RankingPeriod.Choices(year, Today)).Where(each => each.Months.From != each.Months.To)];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await DeniedAsync() is { } refused)
            return refused;
        var shown = DeskId is { } desk ? await versions.FindAsync(Actor, desk, From, Aborted) : null;
        return await ShowAsync(shown?.Text ?? Start.Replace("0000", $"{Today.Year}", StringComparison.Ordinal));
    }

    public async Task<IActionResult> OnPostCheckAsync() => await DeniedAsync() ?? await ShowAsync(Text);

    public async Task<IActionResult> OnPostTryAsync()
    {
        if (await DeniedAsync() is { } refused)
            return refused;
        if (RankingPeriod.Parse(Period, Today) is not { } period || DeskId is not { } desk)
        {
            _ = await ShowAsync(Text);
            return Refused(Refusal.Invalid("trial.period", "请选择试算哪一段：已经开始的年、季或月。"));
        }
        PeriodName = period.Name;
        Trial = await trial.RunAsync(Actor, desk, Text, period.Months, Aborted);
        return await ShowAsync(Text);
    }

    /// <summary>The trial as a workbook; where there is nothing to compare, the page with the reason.</summary>
    public async Task<IActionResult> OnPostTryFileAsync()
    {
        var page = await OnPostTryAsync();
        return Trial is { Problem: null } done
            ? new FileContentResult(ExportWorkbook.Write(TrialSheet.Of(PeriodName, done)), ExportWorkbook.MediaType) { FileDownloadName = $"试算{Period}.xlsx" }
            : page;
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (await DeniedAsync() is { } refused)
            return refused;
        var result = await change.RunAsync(Actor, new ChangeSchemeRequest(DeskId ?? Guid.Empty, Text, Key), Aborted);
        if (result.Succeeded)
            return Done($"计分办法已保存，{ChineseTime.Day(result.Value)}起施行。", $"/schemes?desk={DeskId}");
        _ = await ShowAsync(Text);
        return Refused(result.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        if (await DeniedAsync() is not null)
            return false;
        Checked = CheckView.Of(Text, await versions.OfDeskAsync(Actor, DeskId ?? Guid.Empty, Aborted) ?? new SchemesOfDesk([], false));
        return true;
    }

    private async Task<IActionResult?> DeniedAsync() => await ChooseDeskAsync() is { } desk && await versions.OfDeskAsync(Actor, desk, Aborted) is { MayWrite: true }
        ? null
        : Problematic(Refusal.NotAllowed("scheme.not-your-desk", "计分办法由本信息科的科长或考核人员修改。"));

    private async Task<IActionResult> ShowAsync(string? text)
    {
        (Text, Period) = (text?.Replace("\r\n", "\n", StringComparison.Ordinal), Period ?? $"{Today.Year - 1}");
        Checked = CheckView.Of(Text, await versions.OfDeskAsync(Actor, DeskId ?? Guid.Empty, Aborted) ?? new SchemesOfDesk([], false));
        ModelState.Clear();
        return Page();
    }
}
