using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yaoqing.App.Access;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Administration.Story;

/// <summary>An expectation of the story did not hold.</summary>
public sealed class StoryBrokenException : Exception
{
    public StoryBrokenException()
    {
    }

    public StoryBrokenException(string message) : base(message)
    {
    }

    public StoryBrokenException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

/// <summary>The clock of the story: stands still between the steps.</summary>
public sealed class StoryClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    internal void MoveTo(DateOnly day, int hour, int minute)
    {
        var to = WorkCalendar.At(day, new TimeOnly(hour, minute));
        now = to > now ? to : now.AddMinutes(1);
    }

    internal void Tick() => now = now.AddMinutes(2);
}

/// <summary>Where the story is played: use cases in scopes of their own, people by their names, words for the audience.</summary>
internal sealed class StoryStage(IServiceProvider services, StoryClock clock, TextWriter audience)
{
    private int step;

    internal StoryClock Clock => clock;

    internal async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Does one act that must succeed.</summary>
    internal async Task<T> DoAsync<TUseCase, T>(string what, Func<TUseCase, Task<Result<T>>> act) where TUseCase : notnull
    {
        clock.Tick();
        var done = await AskAsync(act);
        return done.Succeeded ? done.Value : throw new StoryBrokenException($"{what}：{done.Refusal.Message}");
    }

    /// <summary>Does one act that must be refused with the given code; returns the words of the refusal.</summary>
    internal async Task<string> RefusedAsync<TUseCase, T>(string what, string code, Func<TUseCase, Task<Result<T>>> act) where TUseCase : notnull
    {
        clock.Tick();
        var done = await AskAsync(act);
        if (done.Succeeded)
            throw new StoryBrokenException($"{what}：应当被拒绝，却成功了");
        Expect(done.Refusal.Code == code, $"{what}应因{code}被拒绝，实际是{done.Refusal.Code}");
        return done.Refusal.Message;
    }

    internal Task<T> LookAsync<T>(Func<YaoqingDb, Task<T>> look) => AskAsync(look);

    internal async Task<Actor> ActorAsync(string name)
    {
        var account = await LookAsync(db => db.People.Where(person => person.Name == name).Select(person => person.AccountId).SingleAsync());
        return await AskAsync<Actors, Actor>(actors => actors.OfAccountAsync(account ?? throw new StoryBrokenException($"{name}没有账号"), "story", CancellationToken.None));
    }

    internal Task<Guid> OfficeAsync(string shortName) => LookAsync(db => db.Offices.Where(office => office.ShortName == shortName).Select(office => office.Id.Value).SingleAsync());

    internal Task<Guid> OfficeAsync(Line line) => LookAsync(db => db.Offices.Where(office => !office.IsExternal && office.Line == line).Select(office => office.Id.Value).SingleAsync());

    internal Task<Guid> UnitAsync(string shortName) => LookAsync(db => db.Units.Where(unit => unit.ShortName == shortName).Select(unit => unit.Id.Value).SingleAsync());

    internal static void Expect(bool holds, string expectation)
    {
        if (!holds)
            throw new StoryBrokenException(expectation);
    }

    /// <summary>Begins a numbered step.</summary>
    internal void Step(string title) => audience.WriteLine($"\n{++step}. {title}");

    internal void Say(string line) => audience.WriteLine("   " + line);
}
