using System.Globalization;
using Yaoqing.App.Editing;
using Yaoqing.Core.Reporting;

namespace Yaoqing.Web.Pages.Desk;

/// <summary>The queue's filter as it travels in addresses, so that every page of the desk shows the same list at the same place.</summary>
public sealed record QueueAddress(SubmissionState? State, Channel? Channel, bool Emergency, bool Late, bool Waiting, long Until, int Page)
{
    public static QueueAddress From(IQueryCollection query, DateTimeOffset now)
    {
        var state = query["state"].ToString();
        var until = long.TryParse(query["until"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0 && given <= now.ToUnixTimeMilliseconds() ? given : now.ToUnixTimeMilliseconds();
        return new QueueAddress(
            state == "all" ? null : Enum.TryParse<SubmissionState>(state, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : SubmissionState.Received,
            Enum.TryParse<Channel>(query["channel"], ignoreCase: true, out var channel) && Enum.IsDefined(channel) ? channel : null,
            query["emergency"] == "1", query["late"] == "1", query["waiting"] == "1", until,
            int.TryParse(query["p"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1);
    }

    public QueueFilter Filter => new(State, Channel, Emergency, Late, Waiting, DateTimeOffset.FromUnixTimeMilliseconds(Until), Page);

    public string List => "/desk" + Query(withUntil: true);

    /// <summary>The list as it is now: what arrived since comes in.</summary>
    public string Fresh => "/desk" + (this with { Page = 1 }).Query(withUntil: false);

    public string Item(int no) => FormattableString.Invariant($"/desk/items/{no}{Query(withUntil: true)}");

    public string Act(int no, string handler) => FormattableString.Invariant($"/desk/items/{no}{Query(withUntil: true)}&handler={handler}");

    /// <summary>The same list as a sheet.</summary>
    public string Export => "/export/desk" + Query(withUntil: true);

    public string Batch => List + "&handler=Batch";

    private string Query(bool withUntil)
    {
        var parts = new List<string> { "state=" + (State?.ToString() ?? "all") };
        if (Channel is { } channel)
            parts.Add("channel=" + channel);
        if (Emergency)
            parts.Add("emergency=1");
        if (Late)
            parts.Add("late=1");
        if (Waiting)
            parts.Add("waiting=1");
        if (withUntil)
            parts.Add(FormattableString.Invariant($"until={Until}"));
        if (Page > 1)
            parts.Add(FormattableString.Invariant($"page={Page}"));
        return "?" + string.Join('&', parts);
    }
}
