using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;
using Xunit;

namespace Yaoqing.Web.Tests.Houses;

/// <summary>A browser without script: keeps cookies, reads pages, fills in and sends their forms.</summary>
internal sealed class WebUser(TestServer server, string origin = "http://localhost")
{
    private readonly Dictionary<string, string> cookies = [];

    internal void Keep(string cookie, string value) => cookies[cookie] = value;

    /// <summary>What the browser holds, to be replayed later.</summary>
    internal string Cookie(string name) => cookies.GetValueOrDefault(name, "");

    /// <summary>GET, with the answer as it came (redirects are not followed).</summary>
    internal Task<HttpResponseMessage> GetAsync(string path, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        return SendAsync(request);
    }

    /// <summary>A page that must be there.</summary>
    internal async Task<IHtmlDocument> PageAsync(string path)
    {
        var answer = await GetAsync(path);
        var text = await TextAsync(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)answer.StatusCode}: {Words(text)}");
        return Parse(text);
    }

    /// <summary>The words of a page, without markup.</summary>
    internal async Task<string> WordsAsync(string path) => (await PageAsync(path)).Body?.TextContent ?? "";

    /// <summary>
    /// Fills in a form of a page as a reader would and sends it: the form's own values with the changes over them.
    /// <paramref name="form"/> is a CSS selector of the form or of the button that is pressed (its name and value are sent too).
    /// </summary>
    internal async Task<HttpResponseMessage> SubmitAsync(string path, string form, params (string Name, string Value)[] changes) =>
        await SubmitAsync(await PageAsync(path), path, form, changes);

    /// <summary>… of a page that was loaded before.</summary>
    internal Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, string path, string form, params (string Name, string Value)[] changes)
    {
        var chosen = page.QuerySelector(form) ?? throw new InvalidOperationException($"{path} has no {form}.");
        var sent = chosen as IHtmlFormElement ?? chosen.Closest("form") as IHtmlFormElement ?? throw new InvalidOperationException($"{form} of {path} stands in no form.");
        var fields = Fields(sent);
        if (chosen is IHtmlButtonElement { Name: { Length: > 0 } name } button)
            fields.Add((name, button.Value));
        foreach (var change in changes.DistinctBy(each => each.Name))
            fields.RemoveAll(field => field.Name == change.Name);
        fields.AddRange(changes);
        var action = (chosen as IHtmlButtonElement)?.GetAttribute("formaction") ?? sent.GetAttribute("action") ?? path;
        return PostAsync(action, fields);
    }

    /// <summary>POST of fields as they are; the anti-forgery token must be among them, see <see cref="TokenAsync"/>.</summary>
    internal Task<HttpResponseMessage> PostAsync(string path, IEnumerable<(string Name, string Value)> fields, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        return SendAsync(request);
    }

    /// <summary>POST of a form with a file in it.</summary>
    internal Task<HttpResponseMessage> UploadAsync(string path, string field, string fileName, byte[] bytes, params (string Name, string Value)[] fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, field, fileName);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });
    }

    /// <summary>The anti-forgery field that a page of this user carries.</summary>
    internal async Task<(string Name, string Value)> TokenAsync(string path = "/account/password")
    {
        var field = (await PageAsync(path)).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]") ?? throw new InvalidOperationException($"{path} has no form.");
        return (field.Name ?? "", field.Value);
    }

    /// <summary>Goes where a redirect points, as a browser does after a post.</summary>
    internal Task<IHtmlDocument> FollowAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found, $"Answered {(int)answer.StatusCode} instead of a redirect.");
        return PageAsync(answer.Headers.Location?.OriginalString ?? throw new InvalidOperationException("A redirect without an address."));
    }

    internal static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    internal static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) => Parse(await TextAsync(answer));

    private static IHtmlDocument Parse(string text) => new HtmlParser().ParseDocument(text);

    private static string Words(string text) => string.Join(' ', (Parse(text).QuerySelector("main")?.TextContent ?? text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<(string Name, string Value)> Fields(IHtmlFormElement form) =>
    [
        .. form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 } && input.Type is not ("submit" or "button" or "file" or "image"))
            .Where(input => input.Type is not ("checkbox" or "radio") || input.IsChecked).Select(input => (input.Name ?? "", input.Value)),
        .. form.Elements.OfType<IHtmlTextAreaElement>().Where(area => area.Name is { Length: > 0 }).Select(area => (area.Name ?? "", area.Value)),
        .. form.Elements.OfType<IHtmlSelectElement>().Where(select => select.Name is { Length: > 0 })
            .SelectMany(select => select.Options.Where(option => option.IsSelected), (select, option) => (select.Name ?? "", option.Value)),
    ];

    /// <summary>Any request, with the cookies of this user.</summary>
    internal async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var client = server.CreateClient();
        client.BaseAddress = new Uri(origin);
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
        {
            var pair = set.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0)
                cookies.Remove(pair[0]);
            else
                cookies[pair[0]] = pair[1];
        }
        return answer;
    }
}
