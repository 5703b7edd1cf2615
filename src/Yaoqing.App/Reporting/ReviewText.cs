using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Review;
using Form = Yaoqing.Core.Reporting.Form;
using Kind = Yaoqing.Core.Reporting.Kind;
using Line = Yaoqing.Core.Directory.Line;
using Office = Yaoqing.Core.Directory.Office;
using Structure = Yaoqing.Core.Reporting.Structure;

namespace Yaoqing.App.Reporting;

/// <summary>A text to look at; everything beside it may be unknown, and the rules that need it stay silent then.</summary>
/// <param name="Title">标题.</param>
/// <param name="Body">正文.</param>
public sealed record ReviewTextRequest(string Title, string Body)
{
    public IReadOnlyList<Line> Lines { get; init; } = [];
    public Form? Form { get; init; }
    public Kind? Kind { get; init; }
    public Structure? Structure { get; init; }
    public Guid? UnitId { get; init; }
    public Guid? BoardId { get; init; }
    public Guid? EventId { get; init; }
    public bool? Emergency { get; init; }
    public bool? Major { get; init; }
    public string? Reporter { get; init; }
    public string? Phone { get; init; }

    /// <summary>What the word processor left in the file that the text came from; null when it came from none.</summary>
    public IReadOnlyList<string>? Leftovers { get; init; }
    public string? FileName { get; init; }

    /// <summary>Everything else that a reader of the file sees, for the secrecy gate.</summary>
    public string? FileText { get; init; }
}

/// <summary>审一段文字: by the rules of the desks it is meant for; nothing is stored.</summary>
public sealed class ReviewText(YaoqingDb db, ReviewRules rules, SecrecyDoor door, TimeProvider time)
{
    private const int Limit = 40_000;

    public async Task<Result<ReportJson>> RunAsync(Actor actor, ReviewTextRequest request, CancellationToken ct)
    {
        if (request.Title.Length + request.Body.Length > Limit)
            return Refusal.Invalid("text.too-long", $"文字超过{Limit}个字符，请分段审。");
        if (await door.StopFileAsync(actor, request.FileName ?? "", request.FileText ?? "", ct) is { } marked)
            return marked;
        if (await door.StopAsync(actor, ct, request.Title, request.Body) is { } stopped)
            return stopped;
        var lines = request.Lines.Distinct().Order().ToList();
        var offices = await db.Offices.AsNoTracking().Where(office => !office.IsExternal && (lines.Count == 0 || lines.Contains(office.Line))).OrderBy(office => office.Line).Take(lines.Count == 0 ? 1 : 2).ToListAsync(ct);
        var manuscript = await ManuscriptAsync(actor, request, ct);
        ReportJson? merged = null;
        foreach (var office in offices)
        {
            var report = await ReportAsync(office, manuscript, lines, ct);
            merged = merged is null ? report : merged with { Findings = [.. merged.Findings.Concat(report.Findings).DistinctBy(finding => (finding.Fingerprint, finding.Start))] };
        }
        return merged ?? throw new InvalidOperationException("The county has no desk.");
    }

    /// <summary>字数 that the desks of the lines take as the limit of a form, the stricter of two; 0 where none limits.</summary>
    public async Task<int> LimitAsync(IReadOnlyCollection<Line> lines, Form form, CancellationToken ct)
    {
        var limits = new List<int>();
        foreach (var office in await db.Offices.AsNoTracking().Where(office => !office.IsExternal && lines.Contains(office.Line)).ToListAsync(ct))
            limits.Add(await rules.LimitAsync(db, office, form, ct));
        return limits.Where(limit => limit > 0).DefaultIfEmpty(0).Min();
    }

    private async Task<ReportJson> ReportAsync(Office office, Manuscript manuscript, List<Line> lines, CancellationToken ct)
    {
        var reviewer = await rules.OfOfficeAsync(db, office, ct);
        return ReportJson.From(reviewer.Review(lines.Count == 0 ? manuscript : manuscript with { Line = ReviewTranslation.ToEngine(office.Line) }), title: manuscript.Title);
    }

    private async Task<Manuscript> ManuscriptAsync(Actor actor, ReviewTextRequest request, CancellationToken ct)
    {
        var unitId = request.UnitId is { } chosen && actor.Units.Contains(chosen) ? new Id<Core.Directory.Unit>(chosen) : (Id<Core.Directory.Unit>?)null;
        var unit = await db.Units.AsNoTracking().Where(each => each.Id == unitId).Select(each => each.ShortName).SingleOrDefaultAsync(ct);
        var board = request.BoardId is { } boardId ? await db.Boards.AsNoTracking().Where(each => each.Id == new Id<Board>(boardId)).Select(each => each.Name).SingleOrDefaultAsync(ct) : null;
        var eventDate = request.EventId is { } eventId ? await db.Events.AsNoTracking().Where(each => each.Id == new Id<Event>(eventId)).Select(each => (DateOnly?)each.Date).SingleOrDefaultAsync(ct) : null;
        return new Manuscript(request.Title.ReplaceLineEndings(" "), request.Body.ReplaceLineEndings("\n"))
        {
            Form = request.Form is { } form ? ReviewTranslation.ToEngine(form) : null, Kind = request.Kind is { } kind ? ReviewTranslation.ToEngine(kind) : null,
            Structure = request.Structure is { } structure ? ReviewTranslation.ToEngine(structure) : null, Board = board, Unit = unit,
            Date = unit is null ? null : WorkCalendar.DayOf(time.GetUtcNow()), EventDate = eventDate, Emergency = request.Emergency, Major = request.Major,
            Reporter = request.Reporter, Phone = request.Phone, FileName = request.FileName, Leftovers = request.Leftovers,
        };
    }
}
