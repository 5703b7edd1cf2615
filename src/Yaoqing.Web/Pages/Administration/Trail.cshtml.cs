using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Administration;
using Yaoqing.App.Trail;
using Yaoqing.Core.Trail;

namespace Yaoqing.Web.Pages.Administration;

/// <summary>留痕: search, verification and checkpoints for the audit administrator.</summary>
public sealed class TrailModel(TrailSearch search, VerifyTrail verify, TakeCheckpoint checkpoint, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true)]
    public string? Account { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool OnlyRefused { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public TrailPage Found { get; private set; } = new([], null, 0, []);

    public TrailVerdict? Verdict { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    public Task OnGetAsync() => LoadAsync();

    public async Task OnPostVerifyAsync()
    {
        Verdict = await verify.RunAsync(Aborted);
        await LoadAsync();
    }

    public async Task<IActionResult> OnPostCheckpointAsync()
    {
        var result = await checkpoint.RunAsync(Actor, Key, Aborted);
        return result.Succeeded ? Done($"已存证到第{result.Value.Seq}条：{result.Value.Hash}", "/admin/trail") : Problematic(result.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        Found = await search.FindAsync(Actor, new TrailQuery(Account, Act,
        From is { } from ? InstantOf(from.ToDateTime(TimeOnly.MinValue)) : null, To is { Year: < 9000 } to ? InstantOf(to.AddDays(1).ToDateTime(TimeOnly.MinValue)) : null, OnlyRefused, Before), Aborted);
        return true;
    }
}
