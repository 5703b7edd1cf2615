using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Yaoqing.Architecture.Tests;

/// <summary>Rule 3: the mapping stays in the store and the *Mapping files; the outside sees neither the database nor its entities.</summary>
public class StoreTests
{
    private const string MappingTypes = "Microsoft.EntityFrameworkCore.Metadata.Builders.";
    private const string FixtureRoot = "Yaoqing.Architecture.Tests.Fixtures.Store";

    [Fact]
    public void Only_the_store_and_mapping_classes_name_mapping_types() =>
        Violations.MustBeNone(StrayMappings(TypeUse.In("Yaoqing.Core").Concat(TypeUse.In("Yaoqing.App")).Concat(TypeUse.In("yaoqing"))));

    [Fact]
    public void Control_a_mapping_in_a_use_case_is_found() =>
        Assert.NotEmpty(StrayMappings(TypeUse.InNamespace("Yaoqing.Architecture.Tests", FixtureRoot)));

    [Fact]
    public void Pages_and_endpoints_never_name_the_database() => Violations.MustBeNone(DatabaseUses(TypeUse.In("yaoqing")));

    [Fact]
    public void Control_a_page_that_names_the_database_is_found()
    {
        var pages = TypeUse.InNamespace("Yaoqing.Architecture.Tests", FixtureRoot);
        Assert.Single(DatabaseUses(pages, FixtureRoot));
    }

    [Fact]
    public void Pages_and_endpoints_never_read_an_entity() =>
        Violations.MustBeNone(EntityReads(TypeUse.In("yaoqing"), Entities(Assembly.Load("Yaoqing.App").GetTypes())));

    [Fact]
    public void Control_a_page_that_reads_an_entity_is_found()
    {
        var entities = Entities(typeof(StoreTests).Assembly.GetTypes());
        Assert.Single(EntityReads(TypeUse.InNamespace("Yaoqing.Architecture.Tests", FixtureRoot), entities, FixtureRoot));
    }

    [Fact]
    public void The_entities_of_the_store_are_seen() =>
        Assert.Contains("Yaoqing.Core.Reporting.Item", Entities(Assembly.Load("Yaoqing.App").GetTypes()));

    private static IEnumerable<string> StrayMappings(IEnumerable<TypeUse> uses) =>
        from use in uses
        where !(use.Namespace + ".").StartsWith("Yaoqing.App.Store.", StringComparison.Ordinal)
        where !use.FullName.EndsWith("Mapping", StringComparison.Ordinal)
        from type in use.Types
        where type == "Microsoft.EntityFrameworkCore.ModelBuilder" || type.StartsWith(MappingTypes, StringComparison.Ordinal)
        select $"{use.FullName} names {type}: mapping belongs in Store/ or a *Mapping.cs";

    private static IEnumerable<string> DatabaseUses(IEnumerable<TypeUse> uses, params string[] roots) =>
        from use in uses
        where Features.Locate(use.FullName, ["Yaoqing.Web.Pages", "Yaoqing.Web.Api", .. roots]) is not null
        from type in use.Types
        where type.EndsWith(".YaoqingDb", StringComparison.Ordinal) || type == "Microsoft.EntityFrameworkCore.DbContext"
        where !use.FullName.EndsWith(".YaoqingDb", StringComparison.Ordinal)
        select $"{use.FullName} names {type}: a page asks a use case or a query";

    /// <summary>Reads, not mentions: an identity such as Id&lt;Item&gt; may name its entity anywhere.</summary>
    private static IEnumerable<string> EntityReads(IEnumerable<TypeUse> uses, IReadOnlySet<string> entities, params string[] roots) =>
        from use in uses
        where Features.Locate(use.FullName, ["Yaoqing.Web.Pages", "Yaoqing.Web.Api", .. roots]) is not null
        from member in use.Members
        let owner = member.Split("::")[0]
        where owner != use.FullName && entities.Contains(owner)
        select $"{use.FullName} reads {member}: a query answers records, never entities";

    /// <summary>Full names of what the store keeps: the element types of every DbSet and of every mapping.</summary>
    private static HashSet<string> Entities(IReadOnlyCollection<Type> types)
    {
        var sets =
            from type in types
            where typeof(DbContext).IsAssignableFrom(type)
            from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>)
            select property.PropertyType.GetGenericArguments()[0];
        var mapped =
            from type in types
            from face in type.GetInterfaces()
            where face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)
            select face.GetGenericArguments()[0];
        return [.. sets.Concat(mapped).Select(type => type.FullName ?? "")];
    }
}
