using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment.Bulletins;

public sealed record EditBulletinRequest(int No, int ExpectedVersion, string? Title, string? Text, string? Closing, string? Key);

/// <summary>修改通报的文字 before it is issued. The figures are not typed; they are taken.</summary>
public sealed class EditBulletin(Work work)
{
    private const int LongestText = 5_000;

    public Task<Result<int>> RunAsync(Actor actor, EditBulletinRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "bulletin.edited", request.Key, async deed =>
        {
            var found = await deed.BulletinAsync(request.No, request.ExpectedVersion, ct);
            if (!found.Succeeded)
                return found.Refusal;
            var (title, text, closing) = (TextInput.Title(request.Title), TextInput.Lines(request.Text, "正文", LongestText, required: true), TextInput.Lines(request.Closing, "结尾", LongestText, required: false));
            foreach (var refusal in (Refusal?[])[title.Refusal, text.Refusal, closing.Refusal])
            {
                if (refusal is not null)
                    return refusal;
            }
            var worded = found.Value.Word(title.Value, text.Value, closing.Value);
            return worded.Succeeded ? found.Value.No : worded.Refusal;
        }, ct);
}
