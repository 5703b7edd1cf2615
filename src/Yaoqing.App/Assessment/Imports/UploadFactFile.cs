using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment.Imports;

public sealed record UploadFactFileRequest(Guid OfficeId, string FileName, byte[] Bytes, string? Key);

/// <summary>上传计分台账: keeps the file as it is; nothing is taken from it yet.</summary>
public sealed class UploadFactFile(Work work)
{
    public Task<Result<int>> RunAsync(Actor actor, UploadFactFileRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "facts.uploaded", request.Key, async deed =>
        {
            if (!MayImport(actor, request.OfficeId))
                return NotYours;
            var name = Path.GetFileName(request.FileName.Replace('\\', '/'));
            var named = TextInput.Line(name, "文件名", 120, required: true);
            if (!named.Succeeded)
                return named.Refusal;
            var sheet = ImportSheet.Read(name, request.Bytes);
            if (!sheet.Succeeded)
                return sheet.Refusal;
            var import = new FactImport
            {
                Id = deed.New<FactImport>(), No = await deed.NextNumberAsync("fact-import", ct), OfficeId = new Id<Office>(request.OfficeId), FileName = named.Value,
                BlobDigest = await deed.StoreAsync(request.Bytes, ct), UploadedAt = deed.Now, UploadedBy = deed.By,
            };
            deed.About("fact-import", import.Id.Value);
            deed.Note("digest", import.BlobDigest);
            deed.Db.FactImports.Add(import);
            return import.No;
        }, ct);

    internal static Refusal NotYours => Refusal.NotAllowed("facts.not-your-desk", "计分事项由本信息科的科长或考核人员导入。");

    /// <summary>The desk's chief editor and assessor, and whoever stands at the machine.</summary>
    internal static bool MayImport(Actor actor, Guid office) => actor == Actor.System || actor.IsAny(office, Role.ChiefEditor, Role.Assessor);
}
