using System.Globalization;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.BadInput;

/// <summary>The forms of a desk: its queue, its settings, its topics.</summary>
internal static class DeskForms
{
    internal static IReadOnlyList<PostForm> Of(Standing there, Shown now) => [.. Items(there), .. Settings(there, now), .. Periodicals(there, now), .. Topics(there)];

    private static IEnumerable<PostForm> Items(Standing there)
    {
        PostForm Act(string handler, params FormField[] fields) =>
            new("/desk/items/{no:int}", handler, "editor", $"/desk/items/{there.Received}", fields) { Unknown = "/desk/items/99999", Stranger = "goveditor" };
        return
        [
            new("/desk", "Batch", "editor", "/desk", F.Token("pick", there.Received.ToString(CultureInfo.InvariantCulture)), F.Token("act", "keep"), F.Text("reason", "", 2_000)) { GoodIsDone = false },
            new("/desk/enter", "", "editor", "/desk/enter", F.Id("Input.Unit", there.Unit), F.Choice("Input.Channel", "Mail"), F.Choice("Input.Form", "Brief"), F.Choice("Input.Kind", "Results"), F.Choice("Input.Structure", "Enumeration"),
                F.Choice("Input.Source", "Grassroots"), F.Id("Input.Board", there.Board), F.Flag("Input.Emergency"), F.Flag("Input.Major"), F.Text("Input.Reporter", "陈小禾", 20), F.Text("Input.Phone", "0700-5550109", 30), F.Text("Input.Signer", "云溪镇主", 20),
                F.Text("Input.SignerPost", "镇长", 40), F.Text("Input.Proof", "邮件", 200), F.Text("Input.Title", "云溪镇补录", 100), F.Text("Input.Body", "截至8月30日，补种1200亩。", 20_000)),
            Act("Claim"), Act("Release") with { GoodIsDone = false }, Act("Keep", F.Text("reason", "", 2_000)) with { Shut = $"/desk/items/{there.PublishedItem}" },
            Act("Return", F.Text("reason", "请补数据。", 2_000)) with { Shut = $"/desk/items/{there.PublishedItem}" },
            Act("Reject", F.Text("reason", "已用同类信息。", 2_000)) with { Shut = $"/desk/items/{there.PublishedItem}" },
            Act("Reinstate", F.Text("reason", "", 2_000)) with { GoodIsDone = false, Shut = $"/desk/items/{there.Received}" },
            Act("Raise", F.Flag("emergency", "true"), F.Flag("major")),
            Act("Finding", F.Token("confirm", there.AtDesk.Finding), F.Text($"override:{there.AtDesk.Finding}", "本县惯用说法", 200)),
            Act("TakeBack", F.Id("id", there.AtDesk.Confirmed)),
            Act("Confirm") with { GoodIsDone = false },
            Act("Adopt", F.Token("into", there.Composing.ToString(CultureInfo.InvariantCulture)), F.Text("section", "", 40)) with { Shut = $"/desk/items/{there.PublishedItem}", GoodIsDone = false },
            new("/desk/items/{no:int}/edit", "", "editor", $"/desk/items/{there.Received}/edit", F.Version("BasedOn", 1), F.Text("Title", "崖柏之改", 100), F.Text("Body", "改过的正文，12公里。", 20_000))
                { Unknown = "/desk/items/99999/edit", Shut = $"/desk/items/{there.PublishedItem}/edit", Stranger = "goveditor" },
            new("/desk/items/{no:int}/edit", "Fix", "editor", $"/desk/items/{there.Received}/edit", F.Number("BasedOn", "1"), F.Token("fix", "all")) { Unknown = "/desk/items/99999/edit", Stranger = "goveditor", GoodIsDone = false },
            new("/desk/items/{no:int}/edit", "Restore", "editor", $"/desk/items/{there.Received}/edit", F.Number("number", "99"), F.Number("BasedOn", "1")) { Unknown = "/desk/items/99999/edit", Stranger = "goveditor", GoodIsDone = false },
            new("/desk/items/{no:int}/live", "", "editor", $"/desk/items/{there.Received}/live", F.Anything("title", "标题"), F.Anything("body", "正文。")) { Unknown = "/desk/items/99999/live", Stranger = "goveditor" },
        ];
    }

    private static IEnumerable<PostForm> Settings(Standing there, Shown now) =>
    [
        new("/desk/settings", "", "chief", "/desk/settings", F.Version("Input.Version", now.Desk()), F.Number("Input.Days", "3"), F.Flag("Input.WorkingDays"), F.Flag("Input.AuthorMaySign"),
            F.Id("Input.Boards[0].Id", there.Board), F.Text("Input.Boards[0].Name", "产业发展", 12), F.Flag("Input.Boards[0].Retired"), F.Text("Input.NewBoards", "", 200)),
        new("/desk/settings/review", "", "chief", "/desk/settings/review", F.Version("BasedOn", now.RuleSet()), F.Text("Text", "rules:\n  K09: { enabled: false }\n", 100_000), F.Text("Note", "关一条", 200), F.Anything("act", "save")),
        new("/desk/settings/review", "TakeBack", "chief", "/desk/settings/review", F.Id("id", there.AtDesk.ConfirmedToo)),
        new("/desk/settings/sign-off", "", "chief", "/desk/settings/sign-off", F.Token("Shown", now.Chains()), F.Choice("Rows[0].Kind", "Feedback"), F.Flag("Rows[0].Emergency"), F.Flag("Rows[0].Major"), F.Choice("Rows[0].Form", "HeadSigns")),
    ];

    private static IEnumerable<PostForm> Periodicals(Standing there, Shown now)
    {
        FormField[] fields =
        [
            F.Version("Input.Version", now.Periodical(there.Periodical)), F.Text("Input.Organ", "中共安和县委办公室", 60), F.Token("Input.Template", "T2"), F.Text("Input.Mark", "内部资料", 40), F.Text("Input.Urgency", "", 10), F.Text("Input.NumberForm", "第{期}期", 20),
            F.Text("Input.Sections", "", 2_000), F.Flag("Input.PrintsTotal", "true"), F.Number("Input.NameSize", ""), F.Number("Input.NameSpacing", ""), F.Number("Input.NameTop", ""), F.Token("Input.Color", "#ff0000"), F.Number("Input.RuleThickness", "0.5"),
            F.Text("Input.ReportTo", "市委办", 2_000), F.Text("Input.SendTo", "", 2_000), F.Text("Input.IssueTo", "", 2_000), F.Number("Input.Copies", "90"), F.Text("Input.Editor", "", 20), F.Text("Input.Phone", "", 30), F.Flag("Input.PrintsReporter"), F.Flag("Input.Retired"),
        ];
        PostForm Of(string handler, params FormField[] own) =>
            new("/desk/settings/periodicals/{id:guid}", handler, "chief", $"/desk/settings/periodicals/{there.Periodical}", own) { Unknown = $"/desk/settings/periodicals/{Guid.Empty}", Stranger = "editor" };
        // A preview shows what is typed; only saving asks whether somebody else saved before.
        return [Of("", fields), Of("Preview", [fields[0] with { Takes = Takes.Anything }, .. fields[1..]])];
    }

    private static IEnumerable<PostForm> Topics(Standing there) =>
    [
        new("/topics", "", "editor", "/topics", F.Text("ListTitle", "9月采编要目", 60), F.Date("From", "2026-09-01"), F.Date("Until", "2026-09-30"), F.Text("Text", "产业发展：规上企业稳产增效的做法", 12_000)) { Stranger = "yunxi-reporter" },
        new("/topics", "Withdraw", "editor", "/topics", F.Number("no", there.AtDesk.Topics.ToString(CultureInfo.InvariantCulture))) { Stranger = "goveditor" },
    ];
}
