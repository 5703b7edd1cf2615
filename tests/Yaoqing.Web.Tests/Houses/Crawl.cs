using System.Net;
using AngleSharp.Html.Dom;

namespace Yaoqing.Web.Tests.Houses;

/// <summary>Follows every link that a reader is offered, from the home page on.</summary>
internal static class Crawl
{
    private const int Most = 150;

    internal static async Task<List<(string Address, IHtmlDocument Document)>> PagesAsync(WebUser user)
    {
        var (seen, waiting, pages) = (new HashSet<string>(), new Queue<string>(["/"]), new List<(string, IHtmlDocument)>());
        while (waiting.TryDequeue(out var address) && pages.Count < Most)
        {
            if (!seen.Add(Shape(address)))
                continue;
            var answer = await user.GetAsync(address);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = await WebUser.ReadAsync(answer);
            pages.Add((address, page));
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href") ?? ""))
                waiting.Enqueue(link.Split('#')[0]);
        }
        return pages;
    }

    /// <summary>The rule pages of the guide are all alike; one of them stands for the rest.</summary>
    private static string Shape(string address) => address.StartsWith("/guide/rules/", StringComparison.Ordinal) ? "/guide/rules/" : address;
}
