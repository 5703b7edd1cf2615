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

    private Task<Refusal> StopAsync(Actor actor, string mark, string text, CancellationToken ct) => work.StopAsync(actor, StoppedText.Refuse(mark, text), ct);
}
