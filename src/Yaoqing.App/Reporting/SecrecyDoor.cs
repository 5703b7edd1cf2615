using System.Security.Cryptography;
using System.Text;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Review;

namespace Yaoqing.App.Reporting;

/// <summary>
/// 保密关口: every entrance asks here before anything is written, autosave included. A text with a 密级 mark is stopped;
/// only its digest, the sender and the time are kept. There is no way around it: a marked text belongs on the classified channel.
/// </summary>
public sealed class SecrecyDoor(Work work)
{
    /// <returns>Null to go on; otherwise refusal <c>secrecy.marked</c>, which shows the mark and names the next step.</returns>
    public async Task<Refusal?> StopAsync(Actor actor, CancellationToken ct, params IReadOnlyList<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is { Length: > 0 } && SecrecyGate.Find(text) is { } mark)
                return await StopAsync(actor, mark.Text, string.Join('\n', texts), ct);
        }
        return null;
    }

    /// <summary>… for a file: its name and everything that a reader of it sees.</summary>
    public async Task<Refusal?> StopFileAsync(Actor actor, string fileName, string allText, CancellationToken ct) =>
        SecrecyGate.FindInFileName(fileName) is { } mark ? await StopAsync(actor, mark.Text, fileName + '\n' + allText, ct) : await StopAsync(actor, ct, allText);

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
}
