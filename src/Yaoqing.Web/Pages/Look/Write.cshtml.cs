using Microsoft.AspNetCore.Mvc;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Look;

/// <summary>The writing surface with answers in the shape of the live review and of autosave, computed from the sample's own findings.</summary>
[IgnoreAntiforgeryToken]
public sealed class WriteModel(Shell shell, TimeProvider clock) : LookPage(shell)
{
    private static readonly string[] Unsigned = ["尚未审签"];

    protected override ShellModel Frame => Samples.ReporterShell;

    public IActionResult OnPostLive(string body)
    {
        var text = (body ?? "").ReplaceLineEndings("\n");
        var found =
            from row in Samples.Findings
            let start = row.Passage is null ? -1 : text.IndexOf(row.Passage, StringComparison.Ordinal)
            where start >= 0
            let end = start + row.Passage!.Length // the where above excludes null
            let mend = row.Suggestions is [var first, ..] ? row.Passage == "截止8月底" ? "截至8月底" : row.Rule == "A01" ? "占年度目标1.8亿元的85%" : first : null
            select new
            {
                rule = row.Rule, name = row.Name, severity = row.Level.ToString().ToLowerInvariant(), message = row.Message, @in = "body", start, end,
                text = row.Passage, evidence = row.Evidence, suggestions = mend is null ? [] : new[] { mend },
                fix = row.Rule == "W02" ? new { start, end, text = mend } : null, fingerprint = row.Fingerprint,
            };
        var none = new { level = "none", reasons = Array.Empty<string>() };
        var agreed = text.IndexOf("开工率87%", StringComparison.Ordinal);
        return new JsonResult(new
        {
            findings = found,
            @checked = agreed < 0 ? [] : new[] { new { rule = "A01", start = agreed, end = agreed + 6, text = "开工率87%", verdict = "40 ÷ 46 = 87.0%（开工率）" } },
            tendencies = new { newsy = none, hollow = none, careless = new { level = "medium", reasons = Unsigned } },
            chars = text.Count(character => !char.IsWhiteSpace(character)),
        });
    }

    public IActionResult OnPostSave(int draftVersion) => new JsonResult(new { version = draftVersion + 1, savedAt = clock.GetUtcNow() });
}
