using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.BadInput;

/// <summary>Script in every field of every form: whatever is stored or shown again is text.</summary>
public sealed class ScriptTests(FullHouse house) : IClassFixture<FullHouse>
{
    private const string Script = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
    private const string FileScript = "<img src=x onerror=alert(1)>";
    private static readonly string[] Readers = ["yunxi-reporter", "yunxi-head", "editor", "chief", "director", "leader", "sysadmin", "auditor"];

    [Fact]
    public async Task 每个表单填正确的值能办_填脚本不执行()
    {
        var wrong = new List<string>();
        foreach (var name in Table().Select(form => form.Name).OrderBy(name => name.StartsWith("/account", StringComparison.Ordinal)))
        {
            foreach (var hostile in (bool[])[true, false])
            {
                var form = Table().Single(each => each.Name == name);
                if (hostile && form.Fields.All(field => field.Takes is not (Takes.Text or Takes.Token or Takes.Anything or Takes.File)))
                    continue;
                var answer = await PostAsync(form, hostile);
                if ((answer.Content.Headers.ContentType?.MediaType == "text/html" && Executes(await WebUser.ReadAsync(answer))) || (int)answer.StatusCode >= 500)
                    wrong.Add($"{name} {(hostile ? "hostile" : "good")}: {(int)answer.StatusCode}");
                // What an earlier form of the table has already done may be refused as done.
                if (!hostile && form.GoodIsDone && answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.Conflict))
                    wrong.Add($"{name} with good values: {(int)answer.StatusCode} {Said(await WebUser.ReadAsync(answer))}");
            }
        }
        Assert.Empty(wrong);
        foreach (var reader in Readers)
            Assert.DoesNotContain(await Crawl.PagesAsync(await house.UserAsync(reader)), page => Executes(page.Document));
    }

    private IReadOnlyList<PostForm> Table() => PostForms.Of(house.There, new Shown(house));

    private async Task<HttpResponseMessage> PostAsync(PostForm form, bool hostile)
    {
        var user = form.Route.StartsWith("/account", StringComparison.Ordinal) && form.User.Length > 0 ? await house.Web.SignedInAsync(form.User) : await house.UserAsync(form.User);
        var token = await user.TokenAsync(form.User.Length == 0 ? "/account/sign-in" : "/account/password");
        return await user.SendAsync(form, form.Address, token, each => !hostile ? each.Good
            : each.Takes is Takes.Text or Takes.Token or Takes.Anything ? each.Good + Script
            : each.Takes is Takes.File ? FileScript + Path.GetExtension(each.Good) : each.Good);
    }

    /// <summary>Script elements of ours are files; none has words in it, and no element carries a handler.</summary>
    private static bool Executes(IHtmlDocument page) =>
        page.Scripts.Any(script => script.TextContent.Contains("alert", StringComparison.Ordinal) || script.Source is null && script.Type is not "application/json")
        || page.All.Any(element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));

    private static string Said(IHtmlDocument page) => string.Join('；', page.QuerySelectorAll(".problems li").Select(each => each.TextContent));
}
