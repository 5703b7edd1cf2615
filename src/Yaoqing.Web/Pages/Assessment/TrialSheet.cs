using Yaoqing.App.Assessment;
using Yaoqing.App.Shared.Exports;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>试算结果 as a sheet. It has no address of its own, for it rests on a text that is stored nowhere; the form asks for it.</summary>
internal static class TrialSheet
{
    internal static ExportSheet Of(string period, TrialTable trial) => new($"{period}试算",
        [new("考核组", 16), new("单位", 18), new("现行得分", 12), new("现行名次", 10), new("试算得分", 12), new("试算名次", 10), new("分差", 12), new("名次升降", 10)],
        [.. trial.Units.Select(IReadOnlyList<object?> (unit) => [unit.Group, unit.Unit, ExportSheet.Figure(unit.Now), unit.NowRank, ExportSheet.Figure(unit.Tried), unit.TriedRank, unit.Difference, unit.Climb])]);
}
