using Yaoqing.App.Publishing;
using Yaoqing.Core.Publishing;

namespace Yaoqing.Web.Pages.Publishing;

/// <summary>The settings of a periodical as they are posted, to save and to preview.</summary>
public sealed class PeriodicalInput
{
    public int Version { get; set; }
    public string? Sections { get; set; }
    public string? Template { get; set; }
    public string? Mark { get; set; }
    public string? Organ { get; set; }
    public string? ReportTo { get; set; }
    public string? SendTo { get; set; }
    public string? IssueTo { get; set; }
    public int Copies { get; set; }
    public string? Phone { get; set; }
    public bool PrintsReporter { get; set; }
    public bool PrintsTotal { get; set; }
    public bool Retired { get; set; }
    public string? NumberForm { get; set; }
    public string? Urgency { get; set; }
    public string? Editor { get; set; }
    public string? Color { get; set; }
    public decimal? NameSize { get; set; }
    public decimal? NameSpacing { get; set; }
    public decimal? NameTop { get; set; }
    public decimal? RuleThickness { get; set; }

    public static PeriodicalInput Of(PeriodicalForm form) => new()
    {
        Version = form.Version, Sections = form.Sections, Template = form.Template, Mark = form.Mark, Organ = form.Organ, ReportTo = form.ReportTo, SendTo = form.SendTo, IssueTo = form.IssueTo,
        Copies = form.Copies, Phone = form.Phone, PrintsReporter = form.PrintsReporter, PrintsTotal = form.PrintsTotal, Retired = form.Retired,
        NumberForm = form.Look.NumberForm, Urgency = form.Look.Urgency, Editor = form.Look.Editor, Color = "#" + form.Look.Color.ToLowerInvariant(),
        NameSize = form.Look.NameSize, NameSpacing = form.Look.NameSpacing, NameTop = form.Look.NameTop, RuleThickness = form.Look.RuleThickness,
    };

    public PeriodicalForm ToForm() => new(Version, Sections, Template, Mark, Organ, ReportTo, SendTo, IssueTo, Copies, Phone, PrintsReporter, PrintsTotal, Retired)
    {
        Look = new MastheadLook
        {
            NumberForm = NumberForm ?? "", Urgency = Urgency ?? "", Editor = Editor ?? "", Color = Color ?? "",
            NameSize = NameSize, NameSpacing = NameSpacing, NameTop = NameTop, RuleThickness = RuleThickness ?? MastheadLook.Standard.RuleThickness,
        },
    };
}
