using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment.Imports;
using Yaoqing.App.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>导入台账, step one: the file.</summary>
public sealed class ImportFactsModel(UploadFactFile upload, FactImports imports, Desks desks, TimeProvider time) : YaoqingPage
{
    public DeskName? Desk { get; private set; }

    public IReadOnlyList<ImportLine> Lines { get; private set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        await LoadAsync();
        if (file is null || file.Length == 0)
            return Refused(Refusal.Invalid("facts.empty", "没有收到文件，或文件是空的。请选择文件后再上传。"));
        if (file.Length > ImportSheet.MostBytes)
            return Refused(Refusal.Invalid("facts.too-large", "文件超过8兆。请去掉图片和多余的表，或分几个文件上传。"));
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, Aborted);
        var uploaded = await upload.RunAsync(Actor, new UploadFactFileRequest(Desk?.Id ?? Guid.Empty, file.FileName, memory.ToArray(), Key), Aborted);
        return uploaded.Succeeded ? Redirect($"/facts/import/{uploaded.Value}") : Refused(uploaded.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        Desk = ChosenDesk.Of(HttpContext, (await desks.OfAsync(Actor, Aborted)).Desks);
        Lines = Desk is null ? [] : await imports.NewestAsync(Actor, Desk.Id, Aborted);
        return true;
    }
}
