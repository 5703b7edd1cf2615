namespace Yaoqing.Documents.Typesetting;

/// <summary>Size and tracking of a masthead's name: as set by the office, else the template's, shrunk to fit 156 mm. In mpt.</summary>
internal readonly record struct MastheadSizing(int Size, int Tracking, int Pitch)
{
    private const int Narrowest = 20_000;

    public static MastheadSizing Of(IssueDocument document)
    {
        var masthead = document.Masthead;
        var count = Math.Max(1, TextElements.Count(masthead.Name));
        var size = masthead.NameSize is { } points ? PageMetrics.Points(points) : StandardSize(document.Template, count);
        var tracking = masthead.NameSpacing is { } spacing ? PageMetrics.Points(spacing) : StandardTracking(document.Template, count, size);
        while (size > Narrowest && size * count + tracking * (count - 1) > PageMetrics.TextWidth)
        {
            if (tracking > 0)
                tracking -= Math.Min(tracking, 500);
            else
                size -= 500;
        }

        return new(size, tracking, PageMetrics.WholeTwips(size * 5 / 4));
    }

    private static int StandardSize(IssueTemplate template, int count) => template switch
    {
        IssueTemplate.CommissionLetter => 40_000,
        IssueTemplate.OfficialNotice => 52_000,
        _ => count <= 6 ? 60_000 : 48_000,
    };

    private static int StandardTracking(IssueTemplate template, int count, int size)
    {
        var isPeriodical = template is not (IssueTemplate.CommissionLetter or IssueTemplate.OfficialNotice);
        return isPeriodical && count <= 5 ? PageMetrics.WholeTwips(size * 3 / 10) : 0;
    }
}
