using System.Globalization;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.BadInput;

/// <summary>The forms of the assessment: schemes, closing, facts, objections, imports, bulletins, judged units.</summary>
internal static class AssessmentForms
{
    internal static IReadOnlyList<PostForm> Of(Standing there, Shown now) => [.. Facts(there), .. Objections(there), .. Imports(there), .. Bulletins(there, now), .. Schemes(there), .. Units(there)];

    private static IEnumerable<PostForm> Facts(Standing there) =>
    [
        new("/scores/facts/new", "", "chief", "/scores/facts/new", F.Id("desk", there.Judged.Party), F.Id("Input.Unit", there.Unit), F.Choice("Input.Kind", "Offence"), F.Text("Input.Offence", "迟报", 20), F.Choice("Input.Circulated", ""),
            F.Number("Input.Points", ""), F.Date("Input.Happened"), F.Text("Input.Reason", "汛情", 200)) { Stranger = "goveditor" },
        new("/scores/facts", "", "chief", "/scores/facts", F.Id("desk", there.Judged.Party), F.Id("fact", there.Judged.Fact), F.Text("reason", "登记有误", 200)) { Stranger = "goveditor" },
    ];

    private static IEnumerable<PostForm> Objections(Standing there) =>
    [
        new("/scores/objections/new", "", "yunxi-reporter", "/scores/objections/new", F.Id("desk", there.Judged.Party), F.Token("unit", there.Unit.ToString()), F.Text("missing", "8月约稿答复", 200), F.Choice("month", "2026-08"), F.Text("reason", "见来函。", 2_000)) { Stranger = "baisha-reporter" },
        new("/scores/objections/{id:guid}", "", "chief", $"/scores/objections/{there.Judged.Objection}", F.Choice("outcome", "PointsGranted"), F.Token("points", "2"), F.Text("answer", "经查属实。", 2_000))
            { Unknown = $"/scores/objections/{Guid.Empty}", Shut = $"/scores/objections/{there.Judged.Decided}", Stranger = "goveditor" },
    ];

    private static IEnumerable<PostForm> Imports(Standing there) =>
    [
        new("/facts/import", "", "chief", "/facts/import", F.File("file", HandedIn.Table)) { Stranger = "goveditor" },
        new("/facts/import/{no:int}", "", "chief", $"/facts/import/{there.Judged.Import}", F.Token("c", "unit"), F.Token("c", "item"), F.Token("c", "happened"), F.Choice("kind", "采用"), F.Choice("level", "县"), F.Text("periodical", "安和信息", 40), F.Number("item-2", ""))
            { Unknown = "/facts/import/99999", Shut = $"/facts/import/{there.Judged.Taken}", Stranger = "goveditor" },
    ];

    private static IEnumerable<PostForm> Bulletins(Standing there, Shown now)
    {
        PostForm Act(int no, string handler, params FormField[] fields) =>
            new("/bulletins/{no:int}", handler, "chief", $"/bulletins/{no}", fields) { Unknown = "/bulletins/99999", Shut = $"/bulletins/{there.Judged.Issued}", Stranger = "goveditor" };
        var (draft, shown) = (there.Judged.Draft, F.Version("version", now.Bulletin(there.Judged.Draft)));
        return
        [
            new("/bulletins/new", "", "chief", "/bulletins/new", F.Choice("Span", "Month"), F.Number("Year", "2026"), F.Number("Month", "4"), F.Token("Columns", "received"), F.Token("Groups", "乡镇街道"), F.Flag("FirstThree"), F.Flag("Compared")) { Stranger = "goveditor" },
            Act(draft, "Edit", shown, F.Text("title", "七月通报", 100), F.Text("text", "七月各单位报送情况通报如下。", 5_000), F.Text("closing", "特此通报。", 5_000)),
            Act(draft, "Issue", shown),
            Act(there.Judged.Unneeded, "Drop"),
            Act(there.Judged.Issued, "Remind") with { Shut = null },
        ];
    }

    private static IEnumerable<PostForm> Schemes(Standing there)
    {
        var (desk, next) = (F.Id("desk", there.Judged.Party), Reckoning.Scheme.Replace("2026-01-01", "2026-09-01", StringComparison.Ordinal));
        PostForm Edit(string handler, params FormField[] fields) => new("/schemes/edit", handler, "chief", "/schemes/edit", [desk, .. fields]) { Stranger = "goveditor" };
        return
        [
            new("/schemes/check", "", "chief", "/schemes/check", F.Anything("Text", next)) { Stranger = "goveditor" },
            Edit("Check", F.Anything("Text", next)),
            Edit("Try", F.Anything("Text", next), F.Choice("Period", "2026")),
            Edit("TryFile", F.Anything("Text", next), F.Choice("Period", "2026")),
            Edit("Save", F.Token("Text", next)),
            new("/schemes/periods", "", "chief", "/schemes/periods", desk, F.Date("month", "2026-01-01")) { Stranger = "goveditor" },
            new("/schemes/periods", "Through", "chief", "/schemes/periods", desk, F.Date("month", "2026-03-01")) { Stranger = "goveditor" },
        ];
    }

    private static IEnumerable<PostForm> Units(Standing there) =>
    [
        new("/desk/settings/units", "", "chief", "/desk/settings/units", [F.Token("Shown", there.Judged.Shown), .. there.Judged.Members.SelectMany((member, index) => new[]
        {
            F.Id($"Members[{index}].UnitId", member.Unit), F.Text($"Members[{index}].Group", member.Group, 20), F.Text($"Members[{index}].Class", "一类", 20), F.Number($"Members[{index}].Headcount", (index + 5).ToString(CultureInfo.InvariantCulture)),
            F.Token($"Members[{index}].CreditTo", ""), F.Flag($"Members[{index}].Unranked"),
        })]) { Stranger = "goveditor" },
    ];
}
