using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Items;

/// <summary>The vocabularies as choices of a form.</summary>
internal static class Choices
{
    internal static IReadOnlyList<SelectListItem> Lines { get; } = Of<Line>(ReportingWords.InWords);
    internal static IReadOnlyList<SelectListItem> Forms { get; } = Of<Form>(ReportingWords.InWords);
    internal static IReadOnlyList<SelectListItem> Kinds { get; } = Of<Kind>(ReportingWords.InWords);
    internal static IReadOnlyList<SelectListItem> Structures { get; } = Of<Structure>(ReportingWords.InWords);
    internal static IReadOnlyList<SelectListItem> Sources { get; } = Of<Source>(ReportingWords.InWords);
    internal static IReadOnlyList<SelectListItem> EventKinds { get; } = Of<EventKind>(WritingGuide.HintOf);

    internal static IReadOnlyList<SelectListItem> Boards(IEnumerable<BoardChoice> boards) => [.. boards.Select(board => new SelectListItem(board.PartyOnly ? board.Name + "（只报党委信息）" : board.Name, board.Id.ToString()))];

    internal static IReadOnlyList<SelectListItem> Units(IEnumerable<WriterUnit> units) => [.. units.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];

    /// <summary>Events with the time from which a report is late.</summary>
    internal static IReadOnlyList<SelectListItem> Events(IEnumerable<EventChoice> events, DateTimeOffset now) =>
        [.. events.Select(each => new SelectListItem($"{each.Title}（{each.Kind.InWords()}，{each.Date:M月d日}；{(each.DueAt <= now ? "已过报送时间" : ChineseTime.When(each.DueAt.AddSeconds(-1), now) + " 前报")}）", each.Id.ToString()))];

    private static IReadOnlyList<SelectListItem> Of<T>(Func<T, string> words) where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new SelectListItem(words(value), value.ToString()))];
}
