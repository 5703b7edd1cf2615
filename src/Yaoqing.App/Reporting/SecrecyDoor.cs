using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <summary>
/// 保密关口: every entrance asks here before anything is written, autosave included. A text with a 密级 mark is stopped;
/// only its digest, the sender and the time are kept. There is no way around it: a marked text belongs on the classified channel.
/// </summary>
public sealed partial class SecrecyDoor(Work work)
{
    /// <returns>Null to go on; otherwise refusal <c>secrecy.marked</c>, which shows the mark and names the next step.</returns>
    public async Task<Refusal?> StopAsync(Actor actor, CancellationToken ct, params IReadOnlyList<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is { Length: > 0 } && MarkOf(text) is { } mark)
                return await StopAsync(actor, mark, string.Join('\n', texts), ct);
        }
        return null;
    }

    private async Task<Refusal> StopAsync(Actor actor, string mark, string text, CancellationToken ct)
    {
        await work.DoAsync<bool>(actor, "secrecy.stopped", null, deed =>
        {
            deed.About("stopped-text", Guid.CreateVersion7(deed.Now));
            deed.Note("digest", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
            return Task.FromResult<Result<bool>>(true);
        }, ct);
        return Refusal.Invalid("secrecy.marked", $"文字里有密级标志“{mark}”，没有保存。涉密内容不能进入本系统：请立即从本机删除，改由机要渠道报送。确属误标的，删去标志后再写。");
    }

    private static string? MarkOf(string text) => Mark().Match(text) is { Success: true } found ? found.Value.Trim() : null;

    /// <summary>GB/T 9704: 密级 with ★ and term, or the 密级 alone on its line.</summary>
    [GeneratedRegex(@"(?:绝\s*密|机\s*密|秘\s*密)[ \t\u3000]*[★☆][^\n，。；]{0,12}|^[ \t\u3000]*(?:绝密|机密|秘密)[ \t\u3000]*\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
