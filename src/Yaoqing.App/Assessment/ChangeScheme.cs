using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

public sealed record ChangeSchemeRequest(Guid OfficeId, string? Text, string? Key);

/// <summary>修改计分办法: a new version from its own effective date; its cases must hold. Months that were closed stay as they are.</summary>
public sealed class ChangeScheme(Work work)
{
    public Task<Result<DateOnly>> RunAsync(Actor actor, ChangeSchemeRequest request, CancellationToken ct) =>
        work.DoAsync<DateOnly>(actor, "scheme.changed", request.Key, async deed =>
        {
            if (!SchemeReaders.MayWrite(actor, request.OfficeId))
                return Refusal.NotAllowed("scheme.not-your-desk", "计分办法由本信息科的科长或考核人员修改。");
            if (string.IsNullOrWhiteSpace(request.Text) || request.Text.Length > CheckSchemeText.Limit)
                return Refusal.Invalid("scheme.text", "请填写计分办法；最多20万个字符。");
            var found = CheckSchemeText.Run(request.Text);
            if (found.Scheme is not { } scheme)
                return Refusal.Invalid("scheme.invalid", $"计分办法有{found.Problems.Count}处要改，逐处列在下面，改好后再保存。");
            if (!found.Holds)
                return Refusal.Invalid("scheme.cases", $"有{found.Cases.Count(each => !each.Holds)}个算例与办法算出的不一致。请改办法或改算例，直到全部一致。");
            var office = new Id<Office>(request.OfficeId);
            if (await deed.Db.SchemeVersions.AnyAsync(each => each.OfficeId == office && each.EffectiveFrom == scheme.Effective, ct))
                return Refusal.Conflict("scheme.same-date", $"已有{scheme.Effective:yyyy年M月d日}起施行的办法。修改请写新的施行日期，旧办法保留备查。");
            var closed = await deed.Db.ClosedPeriods.Where(each => each.OfficeId == office).MaxAsync(each => (DateOnly?)each.Month, ct);
            if (closed is { } month && scheme.Effective < month.AddMonths(1))
                return Refusal.Conflict("scheme.closed-month", $"已经结账到{month:yyyy年M月}，新办法的施行日期不能早于{month.AddMonths(1):yyyy年M月d日}，否则会改动已结账的得分。");
            var version = new SchemeVersion { Id = deed.New<SchemeVersion>(), OfficeId = office, EffectiveFrom = scheme.Effective, Text = request.Text, EnteredAt = deed.Now, EnteredById = deed.By };
            deed.About("scheme", version.Id.Value);
            deed.Note("effective", scheme.Effective.ToString("yyyy-MM-dd"));
            deed.Note("digest", Store.Blob.DigestOf(System.Text.Encoding.UTF8.GetBytes(request.Text)));
            deed.Db.SchemeVersions.Add(version);
            return scheme.Effective;
        }, ct);
}
