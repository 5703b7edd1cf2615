using Yaoqing.Core.Reporting;
using Yaoqing.Review;
using Core = Yaoqing.Core;

namespace Yaoqing.App.Reporting;

/// <summary>From the application's words to the review engine's. The two vocabularies have the same members by name; a test holds them together.</summary>
public static class ReviewTranslation
{
    public static Manuscript ToManuscript(Item item, ItemVersion text, Core.Directory.Line line, string unit, string board, DateOnly? eventDate, DateOnly today) => new(text.Title, text.Body)
    {
        Line = ToEngine(line), Form = ToEngine(item.Form), Kind = ToEngine(item.Kind), Structure = ToEngine(item.Structure), Board = board, Unit = unit,
        Date = today, EventDate = eventDate, Emergency = item.Emergency, Major = item.Major, Reporter = item.ReporterName, Phone = item.ReporterPhone,
        Signer = item.Declared?.SignerName, BothLines = item.Lines.Count > 1 ? false : null,
    };

    public static Line ToEngine(Core.Directory.Line line) => line switch { Core.Directory.Line.Party => Line.Party, Core.Directory.Line.Government => Line.Government };

    public static Yaoqing.Review.Form ToEngine(Core.Reporting.Form form) => form switch { Core.Reporting.Form.Brief => Yaoqing.Review.Form.Brief, Core.Reporting.Form.Research => Yaoqing.Review.Form.Research };

    public static Yaoqing.Review.Kind ToEngine(Core.Reporting.Kind kind) => kind switch
    {
        Core.Reporting.Kind.Measures => Yaoqing.Review.Kind.Measures,
        Core.Reporting.Kind.Results => Yaoqing.Review.Kind.Results,
        Core.Reporting.Kind.ProblemAndAdvice => Yaoqing.Review.Kind.ProblemAndAdvice,
        Core.Reporting.Kind.Feedback => Yaoqing.Review.Kind.Feedback,
    };

    public static Yaoqing.Review.Structure ToEngine(Core.Reporting.Structure structure) => structure switch
    {
        Core.Reporting.Structure.InvertedPyramid => Yaoqing.Review.Structure.InvertedPyramid,
        Core.Reporting.Structure.Composite => Yaoqing.Review.Structure.Composite,
        Core.Reporting.Structure.Enumeration => Yaoqing.Review.Structure.Enumeration,
        Core.Reporting.Structure.DirectNarrative => Yaoqing.Review.Structure.DirectNarrative,
    };
}
