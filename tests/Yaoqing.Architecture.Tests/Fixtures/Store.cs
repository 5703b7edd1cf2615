#pragma warning disable CA1812 // never created: only their compiled form is read
#pragma warning disable CA1515 // public on purpose: the rule looks at what the outside sees
#pragma warning disable IDE0130 // the namespace plays a folder

using Microsoft.EntityFrameworkCore;

namespace Yaoqing.Architecture.Tests.Fixtures.Store;

internal sealed class YaoqingDb : DbContext
{
    public DbSet<FixtureEntity> Entities => Set<FixtureEntity>();
}

public sealed class FixtureEntity
{
    public int Id { get; init; }
}

public readonly record struct FixtureId<T>(int Value);

internal sealed class FixtureTitlePage
{
    public int Shown(FixtureEntity entity) => entity.Id;
}

internal sealed class FixtureAddress
{
    public FixtureId<FixtureEntity> Id { get; init; }
}

internal sealed class FixturePage
{
    public int Count() => new YaoqingDb().Entities.Count();
}

internal sealed class FixtureUseCase
{
    public void Configure(ModelBuilder model) => model.Entity<FixtureEntity>().HasKey("Id");
}
