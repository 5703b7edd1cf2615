using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.BadInput;

/// <summary>Every form of the product. A new POST route comes with its row here, or a test fails.</summary>
internal static class PostForms
{
    /// <summary>Routes that take no form of people, each with its reason.</summary>
    internal static IReadOnlyDictionary<string, string> WithoutForm { get; } = new Dictionary<string, string>
    {
        ["/error/{code:int?}"] = "reached only by re-execution of a refused request; changes nothing",
    };

    /// <param name="there">What the forms name.</param>
    /// <param name="version">Version of an item by its number.</param>
    /// <param name="issueVersion">Version of an issue by its number.</param>
    /// <param name="bulletinVersion">Version of a bulletin by its number.</param>
    /// <param name="unitVersion">Version of a unit by its id.</param>
    internal static IReadOnlyList<PostForm> Of(Standing there, Func<int, int> version, Func<int, int> issueVersion, Func<int, int> bulletinVersion, Func<Guid, int> unitVersion) =>
        [.. Account(there), .. OfUnit(there, version), .. AtDesk(there), .. Issues(there, issueVersion), .. Board(there), .. AssessmentForms.Of(there, bulletinVersion, unitVersion), .. Administration(there), .. Outside];

    private static IEnumerable<PostForm> Account(Standing there) =>
    [
        new("/account/sign-in", "", "", "/account/sign-in", F.Token("UserName", "nobody-here"), F.Token("Password", "Falsch-2026-x")) { GoodIsDone = false },
        new("/account/sign-out", "", "baisha-deputy", "/account/sign-out"),
        new("/account/password", "", "fagai-head", "/account/password", F.Token("Old", "not-it"), F.Token("New", "Xiayu-2026-Anhe"), F.Token("Again", "Xiayu-2026-Anhe")) { GoodIsDone = false },
        new("/account/desk", "", "editor", "/account/desk", F.Token("desk", there.Unit.ToString("N"))) { GoodIsDone = false },
        new("/", "Read", "yunxi-reporter", "/"),
        new("/review", "", "leader", "/review", F.Anything("Input.Title", "标题"), F.Anything("Input.Body", "截至8月底，完成2项。"), F.Anything("line", "Party")),
        new("/review", "File", "leader", "/review") { GoodIsDone = false },
        new("/review/live", "", "yunxi-reporter", "/review/live", F.Anything("Input.Title", "标题"), F.Anything("Input.Body", "正文。"), F.Anything("Input.Form", "Brief")),
    ];

    private static FormField[] Item(Standing there) =>
    [
        F.Choice("Input.Lines", "Party"), F.Choice("Input.Form", "Brief"), F.Choice("Input.Kind", "Results"), F.Choice("Input.Structure", "Enumeration"),
        F.Choice("Input.Source", "Grassroots"), F.Id("Input.BoardId", there.Board), F.Flag("Input.Emergency"), F.Flag("Input.Major"), F.Text("Input.ReporterName", "陈小禾", 20), F.Text("Input.ReporterPhone", "0700-5550109", 30),
        F.Text("Input.Title", "云溪镇修好灌渠", 100), F.Text("Input.Body", "截至8月30日，云溪镇修好灌渠12公里。", 20_000), F.Choice("Input.StatedKind", "LeaderVisit"), F.Text("Input.StatedTitle", "县领导调研灌渠", 100),
        F.Date("Input.StatedDate"),
    ];

    private static IEnumerable<PostForm> OfUnit(Standing there, Func<int, int> version) =>
    [
        new("/items/new", "", "yunxi-reporter", "/items/new", [F.Id("Input.UnitId", there.Unit), .. Item(there)]),
        new("/items/new", "File", "yunxi-reporter", "/items/new") { GoodIsDone = false },
        new("/items/new/autosave", "", "yunxi-reporter", "/items/new/autosave", F.Anything("Input.Title", "标题"), F.Anything("Input.Body", "正文。"), F.Anything("Input.Form", "Brief")) { GoodIsDone = false },
        new("/items/{no:int}/edit", "", "yunxi-reporter", $"/items/{there.Draft}/edit", [.. Item(there), F.Version("version", version(there.Draft))])
            { Unknown = "/items/99999/edit", Shut = $"/items/{there.Sent}/edit", Stranger = "baisha-reporter" },
        new("/items/{no:int}/autosave", "", "yunxi-reporter", $"/items/{there.Draft}/autosave", F.Anything("Input.Title", "标题"), F.Anything("Input.Body", "正文。"), F.Anything("draftVersion", "0"))
            { Unknown = "/items/99999/autosave", Stranger = "baisha-reporter", GoodIsDone = false },
        new("/items/{no:int}", "Recall", "yunxi-reporter", $"/items/{there.Sent}", F.Version("version", version(there.Sent))) { Unknown = "/items/99999", Stranger = "baisha-reporter" },
        new("/items/{no:int}", "Revise", "yunxi-reporter", $"/items/{there.Returned}", F.Version("version", version(there.Returned))) { Unknown = "/items/99999", Stranger = "baisha-reporter" },
        new("/items/{no:int}", "Withdraw", "yunxi-reporter", $"/items/{there.Received}", F.Version("version", version(there.Received)), F.Text("reason", "情况有变。", 200))
            { Unknown = "/items/99999", Stranger = "baisha-reporter" },
        new("/signoffs/{no:int}", "", "yunxi-head", $"/signoffs/{there.Sent}", F.Token("act", "sign"), F.Token("digest", there.Digest), F.Text("remark", "", 2_000))
            { Unknown = "/signoffs/99999", Shut = $"/signoffs/{there.Received}", Stranger = "baisha-head" },
        new("/signoffs/delegation", "", "yunxi-head", "/signoffs/delegation", F.Id("UnitId", there.Unit), F.Id("DelegateId", there.Account), F.Time("From", "2026-09-01T08:00"), F.Time("Until", "2026-09-03T18:00")) { GoodIsDone = false },
        new("/signoffs/delegation", "End", "yunxi-head", "/signoffs/delegation", F.Id("id", there.Account)) { GoodIsDone = false },
        new("/commissions/{no:int}", "Receive", "yunxi-reporter", $"/commissions/{there.Commission}", F.Id("Unit", there.Unit)) { Unknown = "/commissions/99999", Stranger = "baisha-reporter" },
        new("/commissions/{no:int}", "Answer", "yunxi-reporter", $"/commissions/{there.Commission}", F.Id("Unit", there.Unit), F.Text("Answer", "没有这类情况。", 20_000))
            { Unknown = "/commissions/99999", Shut = $"/commissions/{there.ClosedCommission}", Stranger = "baisha-reporter" },
        new("/instructions/{no:int}", "Report", "yunxi-reporter", $"/instructions/{there.Instruction}", F.Id("Unit", there.Unit), F.Text("Text", "已落实。", 20_000))
            { Unknown = "/instructions/99999", Shut = $"/instructions/{there.ClosedInstruction}", Stranger = "baisha-reporter" },
        new("/reading/{no:int}", "", "leader", $"/reading/{there.Published}", F.Id("Article", there.Article), F.Text("Text", "很好。", 2_000)) { Unknown = "/reading/99999", GoodIsDone = false },
    ];

    private static IEnumerable<PostForm> AtDesk(Standing there)
    {
        PostForm Act(string handler, params FormField[] fields) =>
            new("/desk/items/{no:int}", handler, "editor", $"/desk/items/{there.Received}", fields) { Unknown = "/desk/items/99999", Stranger = "goveditor" };
        return
        [
            new("/desk", "Batch", "editor", "/desk", F.Token("pick", there.Received.ToString(System.Globalization.CultureInfo.InvariantCulture)), F.Token("act", "keep"), F.Text("reason", "", 2_000)) { GoodIsDone = false },
            new("/desk/enter", "", "editor", "/desk/enter", F.Id("Input.Unit", there.Unit), F.Choice("Input.Channel", "Mail"), F.Choice("Input.Form", "Brief"), F.Choice("Input.Kind", "Results"), F.Choice("Input.Structure", "Enumeration"),
                F.Choice("Input.Source", "Grassroots"), F.Id("Input.Board", there.Board), F.Flag("Input.Emergency"), F.Text("Input.Reporter", "陈小禾", 20), F.Text("Input.Phone", "0700-5550109", 30), F.Text("Input.Signer", "云溪镇主", 20),
                F.Text("Input.SignerPost", "镇长", 40), F.Text("Input.Proof", "邮件", 200), F.Text("Input.Title", "云溪镇补录", 100), F.Text("Input.Body", "截至8月30日，补种1200亩。", 20_000)),
            Act("Claim"), Act("Release") with { GoodIsDone = false }, Act("Keep") with { Shut = $"/desk/items/{there.PublishedItem}" },
            Act("Return", F.Text("reason", "请补数据。", 2_000)) with { Shut = $"/desk/items/{there.PublishedItem}" },
            Act("Reject", F.Text("reason", "已用同类信息。", 2_000)) with { Shut = $"/desk/items/{there.PublishedItem}" },
            Act("Reinstate") with { GoodIsDone = false, Shut = $"/desk/items/{there.Received}" },
            Act("Raise", F.Flag("emergency", "true"), F.Flag("major")),
            Act("Confirm") with { GoodIsDone = false },
            Act("Adopt", F.Token("into", there.Composing.ToString(System.Globalization.CultureInfo.InvariantCulture)), F.Text("section", "", 40)) with { Shut = $"/desk/items/{there.PublishedItem}", GoodIsDone = false },
            new("/desk/items/{no:int}/edit", "", "editor", $"/desk/items/{there.Received}/edit", F.Version("BasedOn", 1), F.Text("Title", "崖柏之改", 100), F.Text("Body", "改过的正文，12公里。", 20_000))
                { Unknown = "/desk/items/99999/edit", Shut = $"/desk/items/{there.PublishedItem}/edit", Stranger = "goveditor" },
            new("/desk/items/{no:int}/edit", "Fix", "editor", $"/desk/items/{there.Received}/edit", F.Number("BasedOn", "1"), F.Token("fix", "all")) { Unknown = "/desk/items/99999/edit", Stranger = "goveditor", GoodIsDone = false },
            new("/desk/items/{no:int}/edit", "Restore", "editor", $"/desk/items/{there.Received}/edit", F.Number("number", "99"), F.Number("BasedOn", "1")) { Unknown = "/desk/items/99999/edit", Stranger = "goveditor", GoodIsDone = false },
            new("/desk/items/{no:int}/live", "", "editor", $"/desk/items/{there.Received}/live", F.Anything("title", "标题"), F.Anything("body", "正文。")) { Unknown = "/desk/items/99999/live", Stranger = "goveditor" },
            new("/desk/settings", "", "chief", "/desk/settings", F.Version("Input.Version", 0), F.Number("Input.Days", "3"), F.Flag("Input.WorkingDays"), F.Flag("Input.AuthorMaySign"), F.Text("Input.NewBoards", "", 2_000)) { GoodIsDone = false },
            new("/desk/settings/periodicals/{id:guid}", "", "chief", $"/desk/settings/periodicals/{there.Periodical}", F.Version("Input.Version", 0), F.Text("Input.Organ", "中共安和县委办公室", 60), F.Token("Input.Template", "T2"), F.Number("Input.Copies", "90"))
                { Unknown = $"/desk/settings/periodicals/{Guid.Empty}", GoodIsDone = false },
        ];
    }

    private static IEnumerable<PostForm> Issues(Standing there, Func<int, int> version)
    {
        PostForm Act(int issue, string handler, string user, params FormField[] fields) =>
            new("/issues/{no:int}", handler, user, $"/issues/{issue}", fields) { Unknown = "/issues/99999", Shut = $"/issues/{there.Published}", Stranger = user == "director" ? "govdirector" : "goveditor" };
        var composing = F.Version("Version", version(there.Composing));
        return
        [
            new("/issues", "", "editor", "/issues", F.Id("open", there.Periodical), F.Flag("supplement")),
            Act(there.Composing, "Order", "editor", composing, F.Id("order", there.OtherArticle)) with { GoodIsDone = false },
            Act(there.Composing, "Merge", "editor", composing, F.Id("pick", there.Article), F.Text("title", "两处推进", 100)) with { GoodIsDone = false },
            Act(there.Composing, "Split", "editor", composing, F.Id("article", there.Article)) with { GoodIsDone = false },
            Act(there.Composing, "TakeOut", "editor", composing, F.Id("article", there.Article)),
            Act(there.Composing, "Add", "editor", F.Number("item", "99999")) with { GoodIsDone = false, Shut = null },
            Act(there.Composing, "Send", "editor", composing),
            Act(there.AtDirector, "Reopen", "director", F.Version("Version", version(there.AtDirector)), F.Text("reason", "标题再推敲。", 2_000)),
            Act(there.AtDirector, "Sign", "director", F.Token("digest", there.IssueDigest)),
            Act(there.Signed, "Publish", "editor", F.Version("Version", version(there.Signed))),
            Act(there.Published, "Correct", "director", F.Text("text", "应为12公里。", 2_000), F.Flag("withdrawal")) with { Shut = $"/issues/{there.Composing}" },
            new("/issues/{no:int}/articles/{article}", "", "editor", $"/issues/{there.Composing}/articles/new", F.Text("Input.Title", "本科自编", 100), F.Text("Input.Body", "自编正文。", 20_000), F.Text("Input.EditorNote", "", 2_000),
                F.Text("Input.Attribution", "", 200), F.Text("Input.Section", "", 40)) { Unknown = $"/issues/{there.Composing}/articles/{Guid.Empty}", Shut = $"/issues/{there.Published}/articles/new", Stranger = "goveditor" },
        ];
    }

    private static IEnumerable<PostForm> Board(Standing there) =>
    [
        new("/commissions/new", "", "editor", "/commissions/new", F.Text("Title", "秋粮收购", 100), F.Text("Demand", "报收购进度。", 2_000), F.Choice("Kind", "Theme"), F.Time("Due", "2026-09-02T17:00"), F.Flag("Urgent"), F.Text("OnBehalfOf", "", 40), F.Id("Units", there.Unit)),
        new("/commissions/{no:int}", "Close", "editor", $"/commissions/{there.Commission}") { Unknown = "/commissions/99999", Shut = $"/commissions/{there.ClosedCommission}", Stranger = "goveditor", GoodIsDone = false },
        new("/instructions/new", "", "editor", "/instructions/new", F.Token("On", $"i:{there.Received}"), F.Text("LeaderName", "陆怀远", 20), F.Text("LeaderPost", "县委书记", 40), F.Choice("Level", "County"), F.Flag("Principal"), F.Text("Text", "请总结。", 2_000), F.Date("GivenOn")),
        new("/instructions/{no:int}", "Assign", "editor", $"/instructions/{there.Instruction}", F.Id("Unit", there.Unit), F.Time("Due", "2026-09-08T17:00"))
            { Unknown = "/instructions/99999", Shut = $"/instructions/{there.ClosedInstruction}", Stranger = "goveditor", GoodIsDone = false },
        new("/instructions/{no:int}", "Close", "editor", $"/instructions/{there.Instruction}") { Unknown = "/instructions/99999", Shut = $"/instructions/{there.ClosedInstruction}", Stranger = "goveditor", GoodIsDone = false },
        new("/upward", "Send", "editor", "/upward", F.Token("what", $"i:{there.Received}"), F.Id("to", there.CityOffice), F.Text("title", "", 100), F.Text("body", "", 20_000)),
        new("/upward", "Adopt", "editor", "/upward", F.Number("no", there.Upward.ToString(System.Globalization.CultureInfo.InvariantCulture)), F.Id("by", there.CityOffice), F.Text("periodical", "临江要情", 40), F.Text("label", "第88期", 20),
            F.Choice("placement", "Single"), F.Date("happened"), F.Date("learnt")) { Stranger = "goveditor" },
        new("/upward", "NotAdopted", "editor", "/upward", F.Number("no", there.Upward.ToString(System.Globalization.CultureInfo.InvariantCulture))) { Stranger = "goveditor" },
        new("/upward", "Standing", "editor", "/upward", F.Id("setter", there.CityOffice), F.Choice("level", "City"), F.Date("asOf"), F.Number("points", "255"), F.Number("rank", "2"), F.Text("source", "市委办8月通报", 60)),
        new("/events", "", "editor", "/events", F.Choice("Kind", "MajorDecision"), F.Text("Title", "秋粮收购部署会", 100), F.Date("Date"), F.Id("Units", there.Unit)),
        new("/targets", "Unit", "chief", "/targets", F.Id("unit", there.Unit), F.Number("points", "80")),
        new("/targets", "Desk", "chief", "/targets", F.Id("setter", there.CityOffice), F.Choice("level", "City"), F.Number("points", "300")),
    ];

    private static IEnumerable<PostForm> Administration(Standing there) =>
    [
        new("/admin/accounts", "Create", "sysadmin", "/admin/accounts", F.Text("userName", "new-user", 40), F.Text("name", "新来的", 20), F.Text("phone", "0700-5550199", 30)),
        new("/admin/accounts", "Password", "sysadmin", "/admin/accounts", F.Id("account", there.Account)),
        new("/admin/accounts", "Switch", "sysadmin", "/admin/accounts", F.Id("account", there.Account), F.Flag("disable")),
        new("/admin/accounts", "Propose", "sysadmin", "/admin/accounts", F.Id("account", there.Account), F.Choice("role", "DeputyHead"), F.Id("scope", there.Unit)),
        new("/admin/accounts", "Decide", "secadmin", "/admin/accounts", F.Id("grant", there.Grant), F.Flag("approve", "true")),
        new("/admin/trail", "Verify", "auditor", "/admin/trail"),
        new("/admin/trail", "Checkpoint", "auditor", "/admin/trail"),
    ];

    /// <summary>Forms whose fields their own page tests try; here the token, the broken and the oversized body are tried on them.</summary>
    private static IEnumerable<PostForm> Outside { get; } =
    [
        Bare("/items/new", "Chosen", "yunxi-reporter", "/items/new"),
        Bare("/admin/contacts", "", "sysadmin", "/admin/contacts"),
        Bare("/admin/contacts/{id:guid}", "Appoint", "sysadmin", $"/admin/contacts/{Guid.Empty}"),
        Bare("/admin/contacts/{id:guid}", "End", "sysadmin", $"/admin/contacts/{Guid.Empty}"),
        Bare("/desk/items/{no:int}", "Finding", "editor", "/desk/items/99999"),
        Bare("/desk/items/{no:int}", "TakeBack", "editor", "/desk/items/99999"),
        Bare("/desk/settings/periodicals/{id:guid}", "Preview", "chief", $"/desk/settings/periodicals/{Guid.Empty}"),
        Bare("/desk/settings/review", "", "chief", "/desk/settings/review"),
        Bare("/desk/settings/review", "TakeBack", "chief", "/desk/settings/review"),
        Bare("/desk/settings/sign-off", "", "chief", "/desk/settings/sign-off"),
        Bare("/topics", "", "editor", "/topics"),
        Bare("/topics", "Withdraw", "editor", "/topics"),
    ];

    private static PostForm Bare(string route, string handler, string user, string address) => new(route, handler, user, address) { GoodIsDone = false };
}
