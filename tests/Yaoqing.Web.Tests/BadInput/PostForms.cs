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
    /// <param name="now">What a page would show as its version, at the moment of asking.</param>
    internal static IReadOnlyList<PostForm> Of(Standing there, Shown now) =>
        [.. Account(there), .. WritingForms.Of(there, now), .. DeskForms.Of(there, now), .. Issues(there, now), .. Board(there), .. AssessmentForms.Of(there, now), .. DirectoryForms.Of(there, now)];

    private static IEnumerable<PostForm> Account(Standing there) =>
    [
        new("/account/sign-in", "", "", "/account/sign-in", F.Token("UserName", "nobody-here"), F.Token("Password", "Falsch-2026-x")) { GoodIsDone = false },
        new("/account/sign-out", "", "baisha-deputy", "/account/sign-out"),
        new("/account/password", "", "fagai-head", "/account/password", F.Token("Old", "not-it"), F.Token("New", "Xiayu-2026-Anhe"), F.Token("Again", "Xiayu-2026-Anhe")) { GoodIsDone = false },
        new("/account/desk", "", "editor", "/account/desk", F.Token("desk", there.Unit.ToString("N"))) { GoodIsDone = false },
        new("/", "Read", "yunxi-reporter", "/"),
    ];

    private static IEnumerable<PostForm> Issues(Standing there, Shown now)
    {
        PostForm Act(int issue, string handler, string user, params FormField[] fields) =>
            new("/issues/{no:int}", handler, user, $"/issues/{issue}", fields) { Unknown = "/issues/99999", Shut = $"/issues/{there.Published}", Stranger = user == "director" ? "govdirector" : "goveditor" };
        var composing = F.Version("Version", now.Issue(there.Composing));
        return
        [
            new("/issues", "", "editor", "/issues", F.Id("open", there.Periodical), F.Flag("supplement")),
            Act(there.Composing, "Order", "editor", composing, F.Id("order", there.OtherArticle), F.Token("move", "")) with { GoodIsDone = false },
            Act(there.Composing, "Merge", "editor", composing, F.Id("pick", there.Article), F.Text("title", "两处推进", 100)) with { GoodIsDone = false },
            Act(there.Composing, "Split", "editor", composing, F.Id("article", there.Article)) with { GoodIsDone = false },
            Act(there.Composing, "TakeOut", "editor", composing, F.Id("article", there.Article)),
            Act(there.Composing, "Add", "editor", F.Number("item", "99999"), F.Text("section", "", 40)) with { GoodIsDone = false, Shut = null },
            Act(there.Composing, "Send", "editor", composing),
            Act(there.AtDirector, "Reopen", "director", F.Version("Version", now.Issue(there.AtDirector)), F.Text("reason", "标题再推敲。", 2_000)),
            Act(there.AtDirector, "Sign", "director", F.Token("digest", there.IssueDigest)),
            Act(there.Signed, "Publish", "editor", F.Version("Version", now.Issue(there.Signed))),
            Act(there.Published, "Correct", "director", F.Text("text", "应为12公里。", 2_000), F.Flag("withdrawal")) with { Shut = $"/issues/{there.Composing}" },
            new("/issues/{no:int}/articles/{article}", "", "editor", $"/issues/{there.Composing}/articles/{there.OtherArticle}", F.Token("Input.Was", now.Article(there.OtherArticle)), F.Text("Input.Title", "本科自编", 100), F.Text("Input.Body", "自编正文。", 20_000), F.Text("Input.EditorNote", "", 2_000),
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
}
