namespace Yaoqing.App.Administration.Demonstration;

/// <summary>
/// Writes believable items of the demonstration county from its sentence material. Pure: the same county, material and seed give the same items.
/// Numbers of a unit's topic hold through the year, parts of them grow with it, and each equation in a text is right as printed.
/// </summary>
public sealed class DemoTexts(DemoCounty county, DemoMaterial material, ulong seed)
{
    /// <summary>Characters of a body, white space not counted.</summary>
    public const int ShortestBody = 100;
    public const int LongestBody = 480;
    /// <summary>政务动态 is about 300; the desk stays silent to here.</summary>
    public const int LongestGovernmentBody = 330;

    private readonly SeededDraw draw = new(seed);

    /// <summary>Items in the order of their days, both days included.</summary>
    public IReadOnlyList<DemoItem> Write(int count, DateOnly from, DateOnly to)
    {
        var archive = new WrittenItems();
        var items = new List<DemoItem>();
        while (items.Count < count)
        {
            if (WriteOne(from, to) is { } item && archive.Accept(item))
                items.Add(item);
        }
        return [.. items.OrderBy(item => item.Date)];
    }

    private DemoItem? WriteOne(DateOnly from, DateOnly to)
    {
        var date = from.AddDays(draw.Below(to.DayNumber - from.DayNumber + 1));
        if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && draw.Chance(80))
            return null;
        var unit = draw.Pick(county.Units, u => u.Activity);
        if (date > unit.SilentSince)
            return null;
        var topics = TopicsOf(unit).Where(t => t.Topic.InSeason(date.Month)).ToList();
        if (topics.Count == 0)
            return null;
        var (board, topic) = draw.Pick(topics);
        try
        {
            return Write(unit, board, topic, date);
        }
        catch (InsufficientWordsException)
        {
            return null;
        }
    }

    /// <summary>What a unit may write about.</summary>
    internal List<(string Board, DemoTopic Topic)> TopicsOf(DemoUnit unit) =>
        [.. material.Boards.SelectMany(board => board.Topics
            .Where(topic => topic.By.Any(writer => Covers(writer, unit)))
            .Select(topic => (board.Board, topic)))];

    private static bool Covers(string writer, DemoUnit unit) => writer switch
    {
        "镇街" => unit.IsTownship,
        "街道" => unit.IsSubdistrict,
        "乡镇" => unit.IsTownship && !unit.IsSubdistrict,
        _ => writer == unit.Name,
    };

    private DemoItem? Write(DemoUnit unit, string board, DemoTopic topic, DateOnly date)
    {
        var line = LineOf(unit, board);
        var kind = topic.Emergency ? draw.Chance(30) ? DemoKind.Results : DemoKind.Measures : KindOf(draw.Below(100));
        var structure = StructureOf(kind, topic.Emergency);
        var points = PointsOf(kind, line == DemoLine.Party);
        var happened = date.AddDays(-(draw.Chance(10) ? draw.Between(4, 6) : draw.Between(1, 3)));
        var calendar = new ItemCalendar(date, draw.Between(1, 4));
        // County departments tell the county's figures: two of them must not differ.
        var figuresOf = unit.IsTownship ? unit.Name : county.County;
        var filling = new FrameFilling(
            draw, words => SeededDraw.For(seed, $"{figuresOf}/{topic.Name}/{calendar.Year}/{words}"), calendar.Progress, unit.IsTownship,
            Context(unit, topic, calendar, happened, date, points), Words(unit, topic));
        filling.DefineTopicNumbers(DemoMaterial.Lines(topic.Vars));

        var (title, body) = new ItemWriting(topic, material.Common, filling, draw).Write(kind, structure, points, line == DemoLine.Party);
        return Fits(title, body, line)
            ? new DemoItem(unit.Name, line, DemoForm.Brief, kind, structure, SourceOf(kind), board, topic.Name, date, title, body,
                topic.Emergency, kind == DemoKind.ProblemAndAdvice && draw.Chance(15), kind == DemoKind.Feedback ? happened : null, filling.Relations)
            : null;
    }

    private DemoLine LineOf(DemoUnit unit, string board)
    {
        if (board == "党的建设" || !unit.Desks.Contains("政务"))
            return DemoLine.Party;
        return draw.Below(100) switch { < 46 => DemoLine.Party, < 90 => DemoLine.Government, _ => DemoLine.Both };
    }

    private int PointsOf(DemoKind kind, bool roomy) => kind == DemoKind.ProblemAndAdvice
        ? draw.Chance(65) ? 3 : 2
        : draw.Between(2, 3) + (roomy ? 1 : 0);

    private static DemoKind KindOf(int percentile) => percentile switch
    {
        < 36 => DemoKind.Measures,
        < 72 => DemoKind.Results,
        < 87 => DemoKind.ProblemAndAdvice,
        _ => DemoKind.Feedback,
    };

    private DemoStructure StructureOf(DemoKind kind, bool emergency) => kind switch
    {
        DemoKind.ProblemAndAdvice or DemoKind.Feedback => DemoStructure.Enumeration,
        DemoKind.Measures => emergency || draw.Chance(60) ? DemoStructure.Enumeration
            : draw.Pick([DemoStructure.InvertedPyramid, DemoStructure.Composite, DemoStructure.DirectNarrative]),
        DemoKind.Results => draw.Pick(Enum.GetValues<DemoStructure>()),
    };

    private DemoSource SourceOf(DemoKind kind) => kind switch
    {
        DemoKind.Feedback => DemoSource.Feedback,
        DemoKind.ProblemAndAdvice => DemoSource.Grassroots,
        DemoKind.Measures or DemoKind.Results => draw.Below(10) switch { < 6 => DemoSource.Documents, < 9 => DemoSource.Grassroots, _ => DemoSource.News },
    };

    private Dictionary<string, string> Context(
        DemoUnit unit, DemoTopic topic, ItemCalendar calendar, DateOnly happened, DateOnly date, int points) => new()
        {
            ["here"] = unit.IsTownship ? unit.Name : county.County,
            ["unit"] = unit.Name,
            ["area"] = unit.IsSubdistrict ? "全街道" : unit.IsTownship ? "全" + unit.Name[^1] : "全县",
            ["asof"] = calendar.AsOf,
            ["since"] = calendar.Since,
            ["span"] = calendar.Span,
            ["month"] = $"{date.Month}月",
            ["year"] = $"{calendar.Year}年",
            ["goal"] = calendar.Goal,
            ["from"] = ItemCalendar.Day(date.AddDays(-draw.Between(5, 12))),
            ["to"] = ItemCalendar.Day(calendar.Recent),
            ["event"] = ItemCalendar.Day(happened),
            ["days"] = $"{Math.Min(3, date.DayNumber - happened.DayNumber)}",
            ["k"] = ItemWriting.Counted(points),
            ["topic"] = topic.Name,
            ["survey"] = topic.Survey,
            ["demand"] = draw.Pick(DemoMaterial.Lines(topic.Demands)),
            ["secretary"] = county.Leader("县委书记"),
            ["magistrate"] = county.Leader("县长"),
            ["viceMagistrate"] = draw.Pick(county.Leaders.Where(l => l.Post == "副县长").ToList()).Name,
        };

    private Dictionary<string, string[]> Words(DemoUnit unit, DemoTopic topic)
    {
        var words = topic.Words.ToDictionary(list => list.Key, list => list.Value.Split('|'));
        words["place"] = unit.IsTownship ? unit.Places : [.. county.Units.Where(u => u.IsTownship).Select(u => u.Name)];
        return words;
    }

    private static bool Fits(string title, string body, DemoLine line)
    {
        var length = body.Count(c => !char.IsWhiteSpace(c));
        return title.Length <= 30 && length >= ShortestBody && length <= (line == DemoLine.Party ? LongestBody : LongestGovernmentBody);
    }
}
