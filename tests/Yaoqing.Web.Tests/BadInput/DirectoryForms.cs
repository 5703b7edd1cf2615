using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.BadInput;

/// <summary>The forms of the administrators: accounts, the trail, units and people.</summary>
internal static class DirectoryForms
{
    internal static IReadOnlyList<PostForm> Of(Standing there, Shown now) => [.. Administration(there), .. Contacts(there, now)];

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

    private static IEnumerable<PostForm> Contacts(Standing there, Shown now) =>
    [
        new("/admin/contacts", "", "sysadmin", "/admin/contacts", F.Text("Name", "安和县柏树镇", 40), F.Text("ShortName", "柏树镇", 20)) { Stranger = "secadmin" },
        new("/admin/contacts/{id:guid}", "Unit", "sysadmin", $"/admin/contacts/{there.Unit}", F.Version("version", now.Unit(there.Unit)), F.Text("Name", "安和县云溪镇", 40), F.Text("ShortName", "云溪镇", 20), F.Flag("Retired"), F.Date("From", "1984-05-01"), F.Date("Until", ""))
            { Unknown = $"/admin/contacts/{Guid.Empty}", Stranger = "secadmin" },
        new("/admin/contacts/{id:guid}", "Appoint", "sysadmin", $"/admin/contacts/{there.Unit}", F.Choice("Person.Kind", "Reporter"), F.Text("Person.Name", "文新来", 20), F.Text("Person.Title", "信息员", 40), F.Text("Person.Phone", "0700-5550198", 30),
            F.Token("Person.UserName", ""), F.Date("Person.From")) { Unknown = $"/admin/contacts/{Guid.AllBitsSet}", Stranger = "secadmin" },
        new("/admin/contacts/{id:guid}", "End", "sysadmin", $"/admin/contacts/{there.Unit}", F.Id("post", there.AtDesk.Post), F.Date("until")) { Unknown = $"/admin/contacts/{Guid.AllBitsSet}", Stranger = "secadmin" },
    ];
}
