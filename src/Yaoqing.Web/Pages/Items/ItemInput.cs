using Yaoqing.App.Reporting;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;

namespace Yaoqing.Web.Pages.Items;

/// <summary>The form of an item as it is posted; the live review reads the same fields.</summary>
public sealed class ItemInput
{
    public Guid UnitId { get; set; }
    public Line[] Lines { get; set; } = [];
    public Form Form { get; set; } = Form.Brief;
    public Kind Kind { get; set; } = Kind.Measures;
    public Structure Structure { get; set; } = Structure.Enumeration;
    public Source Source { get; set; } = Source.Grassroots;
    public Guid? BoardId { get; set; }
    public Guid? EventId { get; set; }
    public EventKind? StatedKind { get; set; }
    public string? StatedTitle { get; set; }
    public DateOnly? StatedDate { get; set; }
    public bool Emergency { get; set; }
    public bool Major { get; set; }
    public string? ReporterName { get; set; }
    public string? ReporterPhone { get; set; }
    public string? Title { get; set; }
    public string? Body { get; set; }

    public ItemForm ToForm() => new(UnitId, Lines, Form, Kind, Structure, Source, BoardId ?? Guid.Empty, Emergency, Major, EventId, ReporterName, ReporterPhone, Title, Body);

    /// <summary>An event that is stated with the item; only where no registered one is chosen.</summary>
    public StatedEvent? Stated => EventId is null && StatedTitle is { Length: > 0 } && StatedDate is { } date ? new StatedEvent(StatedKind ?? EventKind.MajorDecision, StatedTitle, date) : null;

    public ReviewTextRequest ToReview() => new(Title ?? "", Body ?? "")
    {
        Lines = Lines, Form = Form, Kind = Kind, Structure = Structure, UnitId = UnitId == Guid.Empty ? null : UnitId, BoardId = BoardId, EventId = EventId,
        Emergency = Emergency, Major = Major, Reporter = ReporterName ?? "", Phone = ReporterPhone ?? "",
    };

    public static ItemInput Of(ItemForm form) => new()
    {
        UnitId = form.UnitId, Lines = [.. form.Lines], Form = form.Form, Kind = form.Kind, Structure = form.Structure, Source = form.Source, BoardId = form.BoardId, EventId = form.EventId,
        Emergency = form.Emergency, Major = form.Major, ReporterName = form.ReporterName, ReporterPhone = form.ReporterPhone, Title = form.Title, Body = form.Body,
    };

    /// <summary>Whether a draft already holds all that this form says.</summary>
    public bool SameAs(Draft draft)
    {
        var form = draft.Form;
        return draft.SavedAt is null && form.Title == Title?.Trim() && form.Body == Body?.ReplaceLineEndings("\n").Trim() && form.Lines.Order().SequenceEqual(Lines.Distinct().Order())
            && (form.Form, form.Kind, form.Structure, form.Source, form.BoardId, form.Emergency, form.Major, form.ReporterName, form.ReporterPhone)
            == (Form, Kind, Structure, Source, BoardId ?? Guid.Empty, Emergency, Major, ReporterName?.Trim(), ReporterPhone?.Trim())
            && (Stated is not null || form.EventId == EventId);
    }
}
