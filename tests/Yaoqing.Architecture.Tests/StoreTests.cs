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
    public void What_the_application_answers_is_never_an_entity()
    {
        var types = Assembly.Load("Yaoqing.App").GetTypes();
        Violations.MustBeNone(EntityAnswers(types.Where(IsFeatureType), Entities(types)));
    }

    [Fact]
    public void Control_a_query_that_answers_entities_is_found()
    {
        var types = typeof(StoreTests).Assembly.GetTypes().Where(type => type.Namespace == FixtureRoot).ToArray();
        Assert.Single(EntityAnswers(types, Entities(types)));
    }

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

    private static bool IsFeatureType(Type type) =>
        Features.Locate(type.FullName ?? "", ["Yaoqing.App"]) is { Folder: var folder } && Features.InOrder.Contains(folder);

    private static HashSet<Type> Entities(IEnumerable<Type> types)
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
        return [.. sets, .. mapped];
    }

    private static IEnumerable<string> EntityAnswers(IEnumerable<Type> types, IReadOnlySet<Type> entities) =>
        from type in types
        where type.IsVisible
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        from answer in Parts(method.ReturnType)
        where entities.Contains(answer)
        select $"{type.FullName}.{method.Name} answers the entity {answer.Name}: a query returns records";

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) // just asked
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type)
        : [type];
}
