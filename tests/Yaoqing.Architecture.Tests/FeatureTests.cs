namespace Yaoqing.Architecture.Tests;

/// <summary>Rule 2: the feature list and its order.</summary>
public class FeatureTests
{
    private const string FixtureRoot = "Yaoqing.Architecture.Tests.Fixtures.Features";

    private static readonly Dictionary<string, string> FolderOfRoot = new()
    {
        ["Yaoqing.Core"] = "src/Yaoqing.Core/",
        ["Yaoqing.App"] = "src/Yaoqing.App/",
        ["Yaoqing.Web.Pages"] = "src/Yaoqing.Web/Pages/",
        ["Yaoqing.Web.Api"] = "src/Yaoqing.Web/Api/",
    };

    public static TheoryData<string, string> Assemblies => new()
    {
        { "Yaoqing.Core", "Yaoqing.Core" },
        { "Yaoqing.App", "Yaoqing.App" },
        { "yaoqing", "Yaoqing.Web" },
    };

    [Fact]
    public void Every_folder_is_a_feature_or_a_named_extra() => Violations.MustBeNone(UnknownFolders(Repository.Files));

    [Fact]
    public void Control_an_unlisted_folder_is_found()
    {
        Assert.Single(UnknownFolders(["src/Yaoqing.App/Voting/CastVote.cs", "src/Yaoqing.App/Store/YaoqingDb.cs", "src/Yaoqing.Core/Result.cs"]));
        Assert.Single(UnknownFolders(["src/Yaoqing.Core/Store/Row.cs"]));
    }

    [Theory, MemberData(nameof(Assemblies))]
    public void A_feature_uses_only_those_to_its_left(string assembly, string _) =>
        Violations.MustBeNone(Features.BackwardUses(TypeUse.In(assembly), Features.Roots));

    [Fact]
    public void Control_a_use_to_the_right_is_found_even_inside_async_code_and_generic_arguments()
    {
        var found = Features.BackwardUses(TypeUse.InNamespace("Yaoqing.Architecture.Tests", FixtureRoot), [FixtureRoot]).ToArray();
        Assert.Equal(3, found.Length);
        Assert.All(found, violation => Assert.Contains("Fixtures.Features.Reporting.", violation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Yaoqing.App.Reporting.SignOffItem", "Yaoqing.App", "Reporting")]
    [InlineData("Yaoqing.App.Reporting.Forms.Draft", "Yaoqing.App", "Reporting")]
    [InlineData("Yaoqing.App.AppModule", "Yaoqing.App", "")]
    [InlineData("Yaoqing.Web.Pages.Reporting.Pages_Reporting_Item", "Yaoqing.Web.Pages", "Reporting")]
    [InlineData("AspNetCoreGeneratedDocument.Pages_Shared__Layout", "Yaoqing.Web.Pages", "Shared")]
    [InlineData("Yaoqing.Web.Pages.Pages_Error", "Yaoqing.Web.Pages", "")]
    public void A_type_is_located_by_its_namespace_and_a_page_by_its_path(string type, string root, string folder) =>
        Assert.Equal(new Address(root, folder), Features.Locate(type, Features.Roots));

    [Theory, MemberData(nameof(Assemblies))]
    public void A_folder_with_sources_matches_types_of_its_namespace(string assembly, string project) =>
        Violations.MustBeNone(EmptyFeatures(
            Repository.Files.Where(path => path.StartsWith($"src/{project}/", StringComparison.Ordinal)),
            TypeUse.In(assembly)));

    [Fact]
    public void Control_a_folder_whose_types_live_in_another_namespace_is_found() =>
        Assert.Single(EmptyFeatures(["src/Yaoqing.App/Reporting/SubmitItem.cs"], []));

    [Fact]
    public void Every_named_exception_exists()
    {
        var types = TypeUse.In("yaoqing").Concat(TypeUse.In("Yaoqing.App")).Concat(TypeUse.In("Yaoqing.Core")).Select(use => use.FullName);
        Assert.Empty(Features.MeetingPages.Concat(Features.Vocabulary).Except(types));
    }

    [Fact]
    public void The_architecture_document_lists_the_features_in_this_order() =>
        Assert.Contains(string.Join(", ", Features.InOrder), Repository.Read("docs/architecture.md"), StringComparison.Ordinal);

    private static IEnumerable<Address> Folders(IEnumerable<string> files) =>
        (from path in files
         where path.EndsWith(".cs", StringComparison.Ordinal)
         from root in FolderOfRoot
         where path.StartsWith(root.Value, StringComparison.Ordinal)
         let parts = path[root.Value.Length..].Split('/')
         where parts.Length > 1
         select new Address(root.Key, parts[0])).Distinct();

    private static IEnumerable<string> UnknownFolders(IEnumerable<string> files) =>
        from folder in Folders(files)
        where !Features.InOrder.Contains(folder.Folder)
        where !Features.Extra.Any(extra => extra.Root == folder.Root && extra.Folder == folder.Folder)
        select $"{FolderOfRoot[folder.Root]}{folder.Folder} is neither a feature nor a named extra folder (tests/Yaoqing.Architecture.Tests/Features.cs)";

    private static IEnumerable<string> EmptyFeatures(IEnumerable<string> files, IReadOnlyList<TypeUse> types) =>
        from folder in Folders(files)
        where !types.Any(type => Features.Locate(type.FullName, Features.Roots) == folder)
        select $"{folder.Root}.{folder.Folder} holds sources but no type has that namespace";
}
