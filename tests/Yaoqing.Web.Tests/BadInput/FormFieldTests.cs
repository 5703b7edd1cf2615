using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.BadInput;

/// <summary>The fields of the table against what the pages bind: a misspelt field would be swept for nothing, a missing one never.</summary>
public sealed class FormFieldTests(FullHouse house) : IClassFixture<FullHouse>
{
    /// <summary>Fields that a page reads by hand, because their names or number are not known before.</summary>
    private static readonly Dictionary<string, string> ByHand = new()
    {
        ["/facts/import/{no:int}"] = "c|item-2",
        ["/desk/items/{no:int} Finding"] = "override:",
    };

    [Fact]
    public async Task 表里的每一栏_页面都收_页面收的每一栏_表里都有()
    {
        var pages = await BoundFields.OfAsync(house.Web.Services);
        var table = PostForms.Of(house.There, new Shown(house));
        var differences = Differences(table, pages).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public async Task 写错的一栏_漏掉的一栏_都会指出()
    {
        var pages = await BoundFields.OfAsync(house.Web.Services);
        var table = PostForms.Of(house.There, new Shown(house)).ToList();
        var at = table.FindIndex(form => form.Name == "/topics");
        table[at] = table[at] with { Fields = [.. table[at].Fields.Select(field => field.Name == "Until" ? field with { Name = "Untill" } : field)] };
        Assert.Equal(["/topics: Untill is not read", "/topics: Until is not tried"], Differences(table, pages).Where(each => each.StartsWith("/topics", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Differences(IReadOnlyList<PostForm> table, IReadOnlyList<BoundFields> pages)
    {
        foreach (var form in table)
        {
            var page = pages.Single(each => each.Name == form.Name);
            foreach (var field in form.Fields.Select(field => BoundFields.Pattern(field.Name)).Where(field => !page.Takes(field) && !IsByHand(form.Name, field)).Distinct())
                yield return $"{form.Name}: {field} is not read";
            foreach (var missing in page.OfHandler.Except(form.Fields.Select(field => BoundFields.Pattern(field.Name))))
                yield return $"{form.Name}: {missing} is not tried";
        }
        foreach (var page in pages.GroupBy(each => each.Route))
        {
            var tried = table.Where(form => form.Route == page.Key).SelectMany(form => form.Fields).Select(field => BoundFields.Pattern(field.Name));
            foreach (var missing in page.First().OfPage.Except(tried))
                yield return $"{page.Key}: {missing} is not tried";
        }
    }

    private static bool IsByHand(string form, string field) => ByHand.TryGetValue(form, out var names) && names.Split('|').Any(name => field == name || (name.EndsWith(':') && field.StartsWith(name, StringComparison.Ordinal)));
}
