using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.Web.Tests.BadInput;

/// <summary>What a POST handler of a page takes from a form, read from the page's own types.</summary>
/// <param name="OfHandler">Parameters of the handler.</param>
/// <param name="OfPage">Bound properties, shared by all handlers of the page.</param>
/// <param name="OfAddress">What the address may carry as well; a form need not.</param>
internal sealed partial record BoundFields(string Route, string Handler, IReadOnlySet<string> OfHandler, IReadOnlySet<string> OfPage, IReadOnlySet<string> OfAddress)
{
    internal string Name => Handler.Length == 0 ? Route : $"{Route} {Handler}";

    internal bool Takes(string field) => OfHandler.Contains(field) || OfPage.Contains(field) || OfAddress.Contains(field);

    /// <summary>Rows of a list are one field.</summary>
    internal static string Pattern(string field) => Row().Replace(field, "[]");

    internal static async Task<IReadOnlyList<BoundFields>> OfAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var found = new List<BoundFields>();
        foreach (var page in services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var loaded = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var route = "/" + page.AttributeRouteInfo?.Template?.ToLowerInvariant();
            var bound = loaded.BoundProperties.Cast<PageBoundPropertyDescriptor>().Where(each => !route.Contains($"{{{each.Name.ToLowerInvariant()}", StringComparison.Ordinal)).ToList();
            foreach (var handler in loaded.HandlerMethods.Where(each => each.HttpMethod == "Post"))
            {
                found.Add(new(route, handler.Name ?? "",
                    handler.Parameters.Where(each => !route.Contains($"{{{each.Name.ToLowerInvariant()}", StringComparison.Ordinal) && each.ParameterType != typeof(CancellationToken)).SelectMany(each => Flat(each.BindingInfo?.BinderModelName ?? each.Name, each.ParameterType, prefixed: false)).ToHashSet(),
                    bound.Where(each => !FromAddress(each)).SelectMany(each => Flat(NameOf(each), each.Property.PropertyType, prefixed: true)).ToHashSet(),
                    bound.Where(FromAddress).SelectMany(each => Flat(NameOf(each), each.Property.PropertyType, prefixed: true)).ToHashSet()));
            }
        }
        return found;
    }

    private static string NameOf(PageBoundPropertyDescriptor each) => each.BindingInfo?.BinderModelName ?? each.Name;

    private static bool FromAddress(PageBoundPropertyDescriptor each) => each.Property.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: true };

    private static IEnumerable<string> Flat(string name, Type type, bool prefixed)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (IsSimple(type))
            return [name];
        if (ElementOf(type) is { } element)
            return IsSimple(Nullable.GetUnderlyingType(element) ?? element) ? [name] : Flat(name + "[]", element, prefixed: true);
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(each => each.SetMethod is { IsPublic: true }).SelectMany(each => Flat(prefixed ? $"{name}.{each.Name}" : each.Name, each.PropertyType, prefixed: true));
    }

    private static bool IsSimple(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid) || type == typeof(DateOnly) || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(IFormFile);

    private static Type? ElementOf(Type type) => type.IsArray ? type.GetElementType() : type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[^1] : null;

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Row();
}
