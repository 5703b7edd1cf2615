using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yaoqing.Web.Access;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.BadInput;

/// <summary>Every form × every kind of bad input: the right status, a Chinese message, nothing changed.</summary>
public sealed class BadInputTests(FullHouse house) : IClassFixture<FullHouse>
{
    private const HttpStatusCode Invalid = HttpStatusCode.UnprocessableEntity;
    private static readonly string Long = new('长', 10_000);
    private static readonly HttpStatusCode[] AnyRefusal = [Invalid, HttpStatusCode.NotFound, HttpStatusCode.Conflict, HttpStatusCode.Forbidden, HttpStatusCode.TooManyRequests];

    public static TheoryData<string> Names => [.. Table(Standing.Blank).Select(form => form.Name)];

    private static IReadOnlyList<PostForm> Table(Standing there, FullHouse? house = null) =>
        PostForms.Of(there, new Shown(house));

    private PostForm Form(string name) => Table(house.There, house).Single(form => form.Name == name);

    [Fact]
    public async Task 每个能提交的地址和动作都在表里()
    {
        var loader = house.Web.Services.GetRequiredService<PageLoader>();
        var handlers = new HashSet<string>();
        foreach (var page in house.Web.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var route = "/" + page.AttributeRouteInfo?.Template?.ToLowerInvariant();
            foreach (var handler in (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerMethods.Where(each => each.HttpMethod == "Post"))
                handlers.Add(string.IsNullOrEmpty(handler.Name) ? route : $"{route} {handler.Name}");
        }
        var rows = new RoleMatrix().Rows.Where(row => row.StartsWith("POST ", StringComparison.Ordinal)).Select(row => row[5..]).Except(PostForms.WithoutForm.Keys).ToList();
        var table = Table(Standing.Blank);
        Assert.Empty(rows.Except(table.Select(form => form.Route)));
        Assert.Empty(handlers.Except(table.Select(form => form.Name)).Except(PostForms.WithoutForm.Keys));
        Assert.Empty(table.Select(form => form.Name).Except(handlers));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task 填错一栏_说明哪里不对_什么也不改(string name)
    {
        var form = Form(name);
        var before = await house.Web.DigestAsync();
        var wrong = new List<string>();
        foreach (var field in form.Fields.Where(field => field.Takes != Takes.Anything))
            wrong.AddRange(await WrongAsync(form, field));
        Assert.Empty(wrong);
        Assert.Equal(before, await house.Web.DigestAsync());
        // What is read as typed may also be kept as typed, so it comes last.
        foreach (var field in form.Fields.Where(field => field.Takes == Takes.Anything))
            wrong.AddRange(await WrongAsync(form, field));
        Assert.Empty(wrong);
    }

    private async Task<List<string>> WrongAsync(PostForm form, FormField field)
    {
        var wrong = new List<string>();
        foreach (var (value, allowed) in BadValues(field, form.GoodIsDone))
        {
            var answer = await PostAsync(form, form.Address, form.User, field.Name, value);
            if (!allowed.Contains(answer.StatusCode) || !await SaysWhyAsync(answer))
                wrong.Add($"{field.Name} = {value[..Math.Min(value.Length, 20)]}: {(int)answer.StatusCode}");
        }
        return wrong;
    }

    [Theory, MemberData(nameof(Names))]
    public async Task 没有令牌_不办(string name)
    {
        var form = Form(name);
        var before = await house.Web.DigestAsync(withTrail: true);
        var user = await house.UserAsync(form.User);
        var answer = await user.PostAsync(form.At(form.Address), form.Fields.Select(field => (field.Name, field.Good)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(await SaysWhyAsync(answer));
        Assert.Equal(before, await house.Web.DigestAsync(withTrail: true));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task 损坏或过大的表单_不办(string name)
    {
        var form = Form(name);
        var user = await house.UserAsync(form.User);
        var before = await house.Web.DigestAsync(withTrail: true);
        foreach (var (body, type, status) in Broken())
        {
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            var answer = await user.SendAsync(new HttpRequestMessage(HttpMethod.Post, form.At(form.Address)) { Content = content });
            Assert.True(answer.StatusCode == status && await SaysWhyAsync(answer), $"{type}, {body.Length} bytes: {(int)answer.StatusCode}");
        }
        Assert.Equal(before, await house.Web.DigestAsync(withTrail: true));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task 不存在的_不许的状态_别人的_都不办(string name)
    {
        var form = Form(name);
        var before = await house.Web.DigestAsync();
        if (form.Unknown is { } unknown)
            await AssertRefusedAsync(form, unknown, form.User, HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity);
        if (form.Shut is { } shut)
            await AssertRefusedAsync(form, shut, form.User, HttpStatusCode.Conflict, HttpStatusCode.NotFound);
        if (form.Stranger is { } stranger)
            await AssertRefusedAsync(form, form.Address, stranger, HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        Assert.Equal(before, await house.Web.DigestAsync());
    }

    private async Task AssertRefusedAsync(PostForm form, string address, string user, params HttpStatusCode[] allowed)
    {
        var answer = await PostAsync(form, address, user);
        Assert.True(allowed.Contains(answer.StatusCode), $"{user} {address}: {(int)answer.StatusCode}");
        Assert.True(await SaysWhyAsync(answer), $"{user} {address} says nothing");
        if (user != form.User)
            Assert.DoesNotContain(FullHouse.Mark, await WebUser.TextAsync(answer), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> PostAsync(PostForm form, string address, string user, string? field = null, string? value = null)
    {
        var who = await house.UserAsync(user);
        var token = await who.TokenAsync(user.Length == 0 ? "/account/sign-in" : "/account/password");
        return await who.SendAsync(form, address, token, each => each.Name == field && value is not null ? value : each.Good);
    }

    private static IEnumerable<(string Value, HttpStatusCode[] Allowed)> BadValues(FormField field, bool precise)
    {
        HttpStatusCode[] text = precise ? [Invalid] : AnyRefusal;
        return field.Takes switch
        {
            Takes.Text when field.Limit < Long.Length => [(Long, text), ("甲\u0007乙", text)],
            Takes.Text => [("甲\u0007乙", text)],
            Takes.Date => [("2026-02-30", [Invalid]), ("昨天", [Invalid]), ("0001-01-01", text), ("9999-12-31", text)],
            Takes.Time => [("2026-02-30T10:00", [Invalid]), ("0001-01-01T00:00", text), ("9999-12-31T23:59", text)],
            Takes.Number => [("abc", [Invalid]), ("99999999999999999999999999999999", [Invalid]), ("-1", AnyRefusal)],
            Takes.Choice => [("99", [Invalid]), ("没有这种", [Invalid])],
            Takes.Flag => [("也许", [Invalid])],
            Takes.Id => [("abc", [Invalid]), (Guid.Empty.ToString(), AnyRefusal), ("0198f000-0000-7000-8000-000000000000", AnyRefusal)],
            Takes.Version => [("abc", [Invalid]), ("99999", [HttpStatusCode.Conflict])],
            Takes.Token => [(Long, AnyRefusal), ("没有这个", AnyRefusal)],
            Takes.File => HandedIn.Refused(field.Good).Select(name => (name, (HttpStatusCode[])[Invalid])),
            Takes.Anything => [(Long, [.. AnyRefusal, HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.RequestEntityTooLarge]), ("甲\u0007乙", [.. AnyRefusal, HttpStatusCode.OK, HttpStatusCode.Redirect])],
            _ => [],
        };
    }

    private static IEnumerable<(byte[] Body, string Type, HttpStatusCode Status)> Broken() =>
    [
        (Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf"), "multipart/form-data; boundary=x", HttpStatusCode.BadRequest),
        ("no boundary"u8.ToArray(), "multipart/form-data", HttpStatusCode.BadRequest),
        (Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, 5_000).Select(at => $"a{at}=1"))), "application/x-www-form-urlencoded", HttpStatusCode.BadRequest),
        (new byte[13 * 1024 * 1024], "application/x-www-form-urlencoded", HttpStatusCode.RequestEntityTooLarge),
        ([.. Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"), .. new byte[13 * 1024 * 1024]], "multipart/form-data; boundary=x", HttpStatusCode.RequestEntityTooLarge),
    ];

    /// <summary>A message in Chinese, on the page or in the JSON; a success needs none.</summary>
    private static async Task<bool> SaysWhyAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect)
            return true;
        var text = await WebUser.TextAsync(answer);
        if (answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true)
            return text.Contains("detail", StringComparison.Ordinal);
        var page = await WebUser.ReadAsync(answer);
        var said = string.Concat(page.QuerySelectorAll(".problems li, .field .error, main h1 ~ *, main li").Select(each => each.TextContent));
        return said.Any(c => c is >= '\u4e00' and <= '\u9fff');
    }
}
