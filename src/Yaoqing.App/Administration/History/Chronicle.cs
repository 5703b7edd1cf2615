using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Instructions;
using Yaoqing.Core.Notices;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Administration.History;

/// <summary>
/// What happened in the invented years: the records as the domain's own methods made them, every act for the trail, and the events
/// for the features that answer them. Kept in memory, then stored at once by <see cref="HistoryStoring"/>.
/// </summary>
internal sealed class Chronicle(YaoqingDb db, IServiceProvider services, DateTimeOffset now)
{
    private static readonly TimeSpan RemindersKept = TimeSpan.FromDays(4);

    private readonly Dictionary<string, int> numbers = [];

    internal List<(Deed Deed, string Action)> Acts { get; } = [];
    internal List<Func<CancellationToken, Task>> Events { get; } = [];
    internal List<Event> RegisteredEvents { get; } = [];
    internal List<Commission> Commissions { get; } = [];
    internal List<Item> Items { get; } = [];
    internal List<Submission> Submissions { get; } = [];
    internal List<Issue> Issues { get; } = [];
    internal List<UpwardSubmission> Upwards { get; } = [];
    internal List<Adoption> Adoptions { get; } = [];
    internal List<Instruction> Instructions { get; } = [];

    internal List<Notice> Notices { get; } = [];

    /// <summary>Last number taken of each series.</summary>
    internal IReadOnlyDictionary<string, int> Numbers => numbers;

    internal int Next(string counter) => numbers[counter] = numbers.GetValueOrDefault(counter) + 1;

    /// <summary>One act of one person at its own moment: it becomes one row of the trail.</summary>
    internal Deed Act(Player who, DateTimeOffset at, string action, string kind, Guid subject)
    {
        var deed = new Deed(db, who.Actor, at, services);
        deed.About(kind, subject);
        Acts.Add((deed, action));
        return deed;
    }

    /// <summary>A deed whose subject is made in it.</summary>
    internal Deed Begin(Player who, DateTimeOffset at, string action)
    {
        var deed = new Deed(db, who.Actor, at, services);
        Acts.Add((deed, action));
        return deed;
    }

    /// <summary>Reminds people, where it is not long ago; what came before this morning has been read.</summary>
    internal void Tell(IEnumerable<Player> players, DateTimeOffset at, string text, string link)
    {
        if (at < now - RemindersKept || at > now)
            return;
        foreach (var player in players)
            Notices.Add(new Notice { Id = new Id<Notice>(Guid.CreateVersion7(at)), AccountId = player.Id, At = at, Text = text, Link = link, ReadAt = at < now.AddHours(-14) ? at.AddHours(1) : null });
    }

    /// <summary>Tells the features to the right, once the records are stored.</summary>
    internal void Raise<TEvent>(Deed deed, TEvent happened) => Events.Add(ct => deed.RaiseAsync(happened, ct));
}
