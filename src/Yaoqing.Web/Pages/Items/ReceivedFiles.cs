using Yaoqing.App.Intake.Reading;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Documents.Reading;

namespace Yaoqing.Web.Pages.Items;

/// <summary>A file that somebody hands in on a page: bounded, read apart from the server, nothing kept.</summary>
public sealed class ReceivedFiles(ReadingWorkers workers, SecrecyDoor door)
{
    /// <summary>What the reader takes, for the file boxes of the pages.</summary>
    public const string Accepted = ".docx,.doc,.wps,.rtf,.txt,.pdf,.eml,.zip";

    private const int FileLimit = 10 * 1024 * 1024;

    /// <returns>The manuscript, or the reader's own refusal; <c>read.empty</c> and <c>read.too-large</c> before it is read.</returns>
    public async Task<Result<ReadManuscript>> ReadAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null || file.Length == 0)
            return Refusal.Invalid("read.empty", "没有收到文件，或文件是空的。请选择文件后再读入。");
        if (file.Length > FileLimit)
            return Refusal.Invalid("read.too-large", "文件超过10兆。请去掉图片，或把文字直接粘贴到下面。");
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, ct);
        var read = await workers.Read(file.FileName, memory.GetBuffer().AsMemory(0, (int)memory.Length), ct);
        return read.Refused is { } refused ? Refusal.Invalid(refused.Code, refused.Message) : read;
    }

    /// <summary>… with the secrecy gate in front: a marked file is stopped, and only its digest noted.</summary>
    public async Task<Result<ReadManuscript>> TakeAsync(Actor actor, IFormFile? file, CancellationToken ct)
    {
        var read = await ReadAsync(file, ct);
        var text = read.Succeeded ? read.Value.AllText : "";
        return file is not null && await door.StopFileAsync(actor, file.FileName, text, ct) is { } stopped ? stopped : read;
    }
}
