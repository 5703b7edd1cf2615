using Yaoqing.App.Administration.Demonstration;
using Yaoqing.App.Reporting;
using Yaoqing.App.Shared;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Administration.History;

/// <summary>How far an item gets before the curtain rises.</summary>
internal enum Reach
{
    /// <summary>Written, not sent.</summary>
    Draft,
    /// <summary>Sent, nobody has signed.</summary>
    Sent,
    /// <summary>All signatures but the last.</summary>
    LastSignature,
    /// <summary>At the desks.</summary>
    Received,
}

/// <summary>The unit's side: draft, sign-off by the chain that the county's rules choose, arrival at each desk.</summary>
internal sealed class ItemLives(Chronicle chronicle, Cast cast, CommissionLives commissions, DateOnly opening, SeededDraw draw)
{
    internal IReadOnlyList<Reported> Live(DemoItem source, Reach reach, DateTimeOffset start, Event? answering = null)
    {
        var unit = cast[source.UnitName];
        var @event = answering ?? (source.EventDate is { } day && day > opening && reach == Reach.Received ? Register(source, unit, day) : null);
        var begun = chronicle.Begin(unit.Reporter, start, "item.drafted");
        var item = new Item
        {
            Id = begun.New<Item>(), No = chronicle.Next("item"), UnitId = unit.Unit.Id, AuthorId = unit.Reporter.Id, Channel = Channel.Web, CreatedAt = start,
            CommissionId = commissions.Of(source)?.Id,
        };
        begun.About("item", item.Id.Value);
        _ = item.Describe(Traits(source, unit, @event)).Value;
        Write(begun, item, source.Title, source.Body);
        chronicle.Items.Add(item);
        if (reach == Reach.Draft)
            return [];
        var at = start.Later(draw, 3, 12);
        Send(item, unit, at);
        while (item.CurrentStep is { } step && (reach == Reach.Received || (reach == Reach.LastSignature && item.StepsDone < item.Chain.Count - 1)))
        {
            at = at.Later(draw, 3, 14);
            var signed = Sign(item, unit, step, at);
            if (item.State == ItemState.SignedOff)
                return [.. Receive(signed, item, source, unit, @event)];
        }
        return [];
    }

    /// <summary>按退改意见修改: a new version, signed again, comes into the same submission.</summary>
    internal void SendAgain(Reported reported, string body, DateTimeOffset at)
    {
        var (item, unit) = (reported.Item, reported.Unit);
        chronicle.Act(unit.Reporter, at, "item.revised", "item", item.Id.Value);
        _ = item.Revise().Value;
        at = at.Later(draw, 4, 20);
        Write(chronicle.Act(unit.Reporter, at, "item.saved", "item", item.Id.Value), item, item.Title, body);
        at = at.Later(draw, 1, 4);
        Send(item, unit, at);
        while (item.CurrentStep is { } step)
        {
            at = at.Later(draw, 5, 30);
            var signed = Sign(item, unit, step, at);
            if (item.State != ItemState.SignedOff)
                continue;
            _ = reported.Submission.Resubmit(reported.Text, ItemReviewing.CountChars(body), signed.New<SubmissionText>(), at).Value;
            signed.Note("submission." + reported.Submission.OfficeId, reported.Submission.Id.Value);
            chronicle.Raise(signed, new ItemSubmitted(reported.Submission, item, reported.Source.Board, true));
        }
    }

    private ItemTraits Traits(DemoItem source, UnitCast unit, Event? @event) => new(
        source.Line switch { DemoLine.Party => [Line.Party], DemoLine.Government => [Line.Government], DemoLine.Both => [Line.Party, Line.Government] },
        source.Form == DemoForm.Brief ? Form.Brief : Form.Research, Enum.Parse<Kind>(source.Kind.ToString()), Enum.Parse<Structure>(source.Structure.ToString()), Enum.Parse<Source>(source.Source.ToString()),
        cast.Boards[source.Board].Id, source.Emergency, source.Major, @event?.Id, unit.Reporter.Name, unit.Reporter.Phone);

    private static void Write(Deed deed, Item item, string title, string body)
    {
        var written = item.Write(deed.New<ItemVersion>(), title, body, deed.By, deed.Now).Value;
        deed.Note("text", item.TextNumber);
        deed.Note("digest", written.Digest);
    }

    private void Send(Item item, UnitCast unit, DateTimeOffset at)
    {
        _ = item.Send(SignOffChain.For([.. cast.Chains], item.Lines, item.Kind.ToString(), item.Emergency, item.Major), at).Value;
        var deed = chronicle.Act(unit.Reporter, at, "item.sent-for-sign-off", "item", item.Id.Value);
        deed.Note("text", item.TextNumber);
        deed.Note("digest", item.Versions[^1].Digest);
        if (item.CurrentStep is { } step)
            chronicle.Tell([step.Post == PostKind.Head ? unit.Head : unit.Deputy], at, $"请您{(step.Act == SignOffAct.Agree ? "同意报送" : "审签")}：{item.Title}", $"/signoffs/{item.No}");
    }

    private Deed Sign(Item item, UnitCast unit, SignOffStep step, DateTimeOffset at)
    {
        var signer = step.Post == PostKind.Head ? unit.Head : unit.Deputy;
        var deed = chronicle.Act(signer, at, "item.signed-off", "item", item.Id.Value);
        var signed = item.SignNext(deed.New<SignOff>(), signer.Id, signer.Name, item.Versions[^1].Digest, "", false, at).Value;
        deed.Note("text", item.TextNumber);
        deed.Note("digest", signed.Digest);
        deed.Note("decision", signed.Decision.ToString());
        return deed;
    }

    private IEnumerable<Reported> Receive(Deed signed, Item item, DemoItem source, UnitCast unit, Event? @event)
    {
        var text = item.Versions[^1];
        foreach (var line in item.Lines)
        {
            var desk = cast.Desks[line];
            var due = commissions.Of(source)?.DueAt ?? @event?.DueAt(WorkCalendar.Plain, desk.Office.Settings);
            var submission = Submission.Receive(signed.New<Submission>(), item, desk.Office.Id, text, ItemReviewing.CountChars(text.Body), signed.New<SubmissionText>(), due < signed.Now, signed.Now);
            signed.Note("submission." + desk.Office.Id, submission.Id.Value);
            chronicle.Submissions.Add(submission);
            if (commissions.Of(source) is { } commission)
                commissions.Answered(commission, item.UnitId, item.No, signed);
            chronicle.Tell(desk.Editors, signed.Now, $"{(item.Emergency ? "突发 · " : "")}来稿：{item.Title}", $"/desk/items/{item.No}");
            chronicle.Raise(signed, new ItemSubmitted(submission, item, source.Board, false));
            yield return new Reported(item, submission, unit, desk, source, draw.Below(100) + (item.Kind == Kind.ProblemAndAdvice ? 12 : 0) + (item.Emergency ? 8 : 0));
        }
    }

    /// <summary>登记事项: what a feedback item answers to, registered by the desk on the evening of the day.</summary>
    private Event Register(DemoItem source, UnitCast unit, DateOnly day)
    {
        var desk = cast.Desks[source.Line == DemoLine.Government ? Line.Government : Line.Party];
        var deed = chronicle.Begin(desk.Editors[0], day < source.Date ? Clock.At(day, 17, draw.Between(5, 50)) : Clock.At(day, 8, draw.Between(1, 20)), "event.registered");
        var registered = new Event
        {
            Id = deed.New<Event>(), No = chronicle.Next("event"), Kind = draw.Chance(60) ? EventKind.LeaderVisit : EventKind.OnSiteInstruction, Title = $"县领导到{unit.Unit.ShortName}督导{source.Topic}工作", Date = day,
            OfficeId = desk.Office.Id, UnitIds = [unit.Unit.Id.Value],
        };
        deed.About("event", registered.Id.Value);
        chronicle.RegisteredEvents.Add(registered);
        return registered;
    }
}
