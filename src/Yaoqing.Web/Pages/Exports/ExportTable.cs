using System.Globalization;
using Yaoqing.App.Directory;
using Yaoqing.App.Shared.Exports;
using Yaoqing.Core.Access;

namespace Yaoqing.Web.Pages.Exports;

/// <param name="Actor">Who asks.</param>
/// <param name="Query">The query of the page, which is also the export's.</param>
/// <param name="Desk">The desk that he works at, if any.</param>
/// <param name="Now">The moment.</param>
public sealed record ExportRequest(Actor Actor, IQueryCollection Query, DeskName? Desk, DateTimeOffset Now)
{
    public string Text(string name) => Query[name].ToString();

    public Guid? Id(string name) => Guid.TryParse(Text(name), out var id) ? id : null;

    public int Year => int.TryParse(Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 ? year : Core.Time.WorkCalendar.DayOf(Now).Year;

    public DateOnly? Day(string name) => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A table of a page as a sheet: the same query, hence the same rights, without the pages of the list.</summary>
public interface IExportTable
{
    /// <summary>As in the address.</summary>
    string Name { get; }

    /// <summary>The route of the page whose table it is; who may open that may export this.</summary>
    string Page { get; }

    /// <summary>The sheet; null where the page would not be found.</summary>
    Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct);
}

internal static class ExportRows
{
    /// <summary>Most rows of one sheet; a list that is longer is narrowed down on its page first.</summary>
    internal const int Most = 5_000;

    /// <summary>All pages of a list, up to <see cref="Most"/> rows.</summary>
    internal static async Task<List<T>> AllAsync<T>(Func<int, Task<(IReadOnlyList<T> Rows, int Total)>> page)
    {
        var all = new List<T>();
        for (var number = 1; all.Count < Most; number++)
        {
            var (rows, total) = await page(number);
            all.AddRange(rows);
            if (rows.Count == 0 || all.Count >= total)
                break;
        }
        return all.Count > Most ? all[..Most] : all;
    }

    internal static ExportSheet SheetOf<T>(string name, IReadOnlyList<ExportColumn> columns, IEnumerable<T> rows, Func<T, IReadOnlyList<object?>> cells) => new(name, columns, [.. rows.Select(cells)]);

    internal static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddScoped<IExportTable, ScoresExport>().AddScoped<IExportTable, RankingExport>().AddScoped<IExportTable, TargetsExport>().AddScoped<IExportTable, PersonsExport>()
        .AddScoped<IExportTable, FactsExport>().AddScoped<IExportTable, ObjectionsExport>().AddScoped<IExportTable, SchemesExport>().AddScoped<IExportTable, PeriodsExport>()
        .AddScoped<IExportTable, UpwardExport>().AddScoped<IExportTable, CommissionsExport>().AddScoped<IExportTable, InstructionsExport>()
        .AddScoped<IExportTable, ItemsExport>().AddScoped<IExportTable, QueueExport>().AddScoped<IExportTable, SearchExport>();
}
