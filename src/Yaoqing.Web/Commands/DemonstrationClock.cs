using System.Globalization;
using Yaoqing.Core.Time;

namespace Yaoqing.Web.Commands;

/// <summary>A clock that runs like the real one, a constant time apart.</summary>
internal sealed class DemonstrationClock(TimeSpan apart) : TimeProvider
{
    private const string FileName = "demonstration.clock";

    /// <summary>The clock of a data folder: on the first start it shows <paramref name="day"/> half past nine, from then on it goes on.</summary>
    internal static DemonstrationClock Of(DirectoryInfo folder, DateOnly day)
    {
        var file = Path.Combine(folder.FullName, FileName);
        if (!File.Exists(file))
            File.WriteAllText(file, System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        var started = DateTimeOffset.ParseExact(File.ReadAllText(file).Trim(), "O", CultureInfo.InvariantCulture);
        return new DemonstrationClock(WorkCalendar.At(day, new TimeOnly(9, 30)) - started);
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + apart;
}

/// <summary>A clock that stands still.</summary>
internal sealed class StandingClock(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at;
}
