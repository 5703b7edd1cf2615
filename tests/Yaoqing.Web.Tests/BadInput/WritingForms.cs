using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.BadInput;

/// <summary>The forms of a unit: writing, signing, answering what desks and leaders ask; and of the review.</summary>
internal static class WritingForms
{
    internal static IReadOnlyList<PostForm> Of(Standing there, Shown now) => [.. Review(there), .. OfUnit(there, now), .. Asked(there)];

    private static IEnumerable<PostForm> Review(Standing there) =>
    [
        new("/review", "", "leader", "/review", [.. Unfinished(there), F.Anything("line", "Party"), F.Anything("form", "Brief"), F.Anything("kind", "Results"), F.Anything("act", "")]),
        new("/review", "File", "leader", "/review", F.File("file", HandedIn.Manuscript)),
        new("/review/live", "", "yunxi-reporter", "/review/live", [.. Unfinished(there), F.Anything("Plain", "false")]),
    ];

    private static FormField[] Item(Standing there) =>
    [
        F.Id("Input.UnitId", there.Unit), F.Choice("Input.Lines", "Party"), F.Choice("Input.Form", "Brief"), F.Choice("Input.Kind", "Results"), F.Choice("Input.Structure", "Enumeration"),
        F.Choice("Input.Source", "Grassroots"), F.Id("Input.BoardId", there.Board), F.Flag("Input.Emergency"), F.Flag("Input.Major"), F.Text("Input.ReporterName", "陈小禾", 20), F.Text("Input.ReporterPhone", "0700-5550109", 30),
        F.Text("Input.Title", "云溪镇修好灌渠", 100), F.Text("Input.Body", "截至8月30日，云溪镇修好灌渠12公里。", 20_000), F.Choice("Input.StatedKind", "LeaderVisit"), F.Text("Input.StatedTitle", "县领导调研灌渠", 100),
        F.Date("Input.StatedDate"), F.Id("Input.EventId", null),
    ];

    /// <summary>The same fields as they stand while somebody is writing.</summary>
    private static IEnumerable<FormField> Unfinished(Standing there) => Item(there).Select(field => field with { Takes = Takes.Anything });

    private static IEnumerable<PostForm> OfUnit(Standing there, Shown now) =>
    [
        new("/items/new", "", "yunxi-reporter", "/items/new", [.. Item(there), F.Anything("act", "save")]),
        new("/items/new", "File", "yunxi-reporter", "/items/new", F.File("file", HandedIn.Manuscript)),
        new("/items/new", "Chosen", "yunxi-reporter", "/items/new", F.Anything("File", "乙.txt"), F.Anything("Title", "标题"), F.Anything("Text", "正文。"), F.Anything("Reporter", "李小明"), F.Anything("Phone", "0700-5550109"), F.Anything("Unit", "云溪镇")),
        new("/items/new/autosave", "", "yunxi-reporter", "/items/new/autosave", [.. Unfinished(there), F.Anything("commission", ""), F.Anything("draftVersion", "0")]) { GoodIsDone = false },
        new("/items/{no:int}/edit", "", "yunxi-reporter", $"/items/{there.Draft}/edit", [.. Item(there), F.Version("version", now.Item(there.Draft)), F.Anything("draftVersion", ""), F.Anything("act", "save")])
            { Unknown = "/items/99999/edit", Shut = $"/items/{there.Sent}/edit", Stranger = "baisha-reporter" },
        new("/items/{no:int}/autosave", "", "yunxi-reporter", $"/items/{there.Draft}/autosave", [.. Unfinished(there), F.Anything("draftVersion", "0")])
            { Unknown = "/items/99999/autosave", Stranger = "baisha-reporter", GoodIsDone = false },
        new("/items/{no:int}", "Recall", "yunxi-reporter", $"/items/{there.Sent}", F.Version("version", now.Item(there.Sent))) { Unknown = "/items/99999", Stranger = "baisha-reporter" },
        new("/items/{no:int}", "Revise", "yunxi-reporter", $"/items/{there.Returned}", F.Version("version", now.Item(there.Returned))) { Unknown = "/items/99999", Stranger = "baisha-reporter" },
        new("/items/{no:int}", "Withdraw", "yunxi-reporter", $"/items/{there.Received}", F.Version("version", now.Item(there.Received)), F.Text("reason", "情况有变。", 200))
            { Unknown = "/items/99999", Stranger = "baisha-reporter" },
        new("/signoffs/{no:int}", "", "yunxi-head", $"/signoffs/{there.Sent}", F.Token("act", "sign"), F.Token("digest", there.Digest), F.Text("remark", "", 2_000))
            { Unknown = "/signoffs/99999", Shut = $"/signoffs/{there.Received}", Stranger = "baisha-head" },
        new("/signoffs/delegation", "", "yunxi-head", "/signoffs/delegation", F.Id("UnitId", there.Unit), F.Id("DelegateId", there.Account), F.Time("From", "2026-09-01T08:00"), F.Time("Until", "2026-09-03T18:00")) { GoodIsDone = false },
        new("/signoffs/delegation", "End", "yunxi-head", "/signoffs/delegation", F.Id("id", there.Account)) { GoodIsDone = false },
    ];

    private static IEnumerable<PostForm> Asked(Standing there) =>
    [
        new("/commissions/{no:int}", "Receive", "yunxi-reporter", $"/commissions/{there.Commission}", F.Id("Unit", there.Unit)) { Unknown = "/commissions/99999", Stranger = "baisha-reporter" },
        new("/commissions/{no:int}", "Answer", "yunxi-reporter", $"/commissions/{there.Commission}", F.Id("Unit", there.Unit), F.Text("Answer", "没有这类情况。", 20_000))
            { Unknown = "/commissions/99999", Shut = $"/commissions/{there.ClosedCommission}", Stranger = "baisha-reporter" },
        new("/instructions/{no:int}", "Report", "yunxi-reporter", $"/instructions/{there.Instruction}", F.Id("Unit", there.Unit), F.Text("Text", "已落实。", 20_000))
            { Unknown = "/instructions/99999", Shut = $"/instructions/{there.ClosedInstruction}", Stranger = "baisha-reporter" },
        new("/reading/{no:int}", "", "leader", $"/reading/{there.Published}", F.Id("Article", there.Article), F.Text("Text", "很好。", 2_000)) { Unknown = "/reading/99999", GoodIsDone = false },
    ];
}
