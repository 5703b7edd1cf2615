using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Yaoqing.Architecture.Tests;

/// <summary>What a csproj and its lock file say: the projects and the packages it names.</summary>
internal sealed record ProjectFile(string Path, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, bool NamesVersions)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsSource => Path.StartsWith("src/", StringComparison.Ordinal);

    /// <summary>Its lock file, beside it.</summary>
    public string LockPath => System.IO.Path.GetDirectoryName(Path) + "/packages.lock.json";

    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Repository.FilesWith(".csproj").Select(path => Parse(path, Repository.Read(path)))];

    public static IEnumerable<string> Sources => All.Where(project => project.IsSource).Select(project => project.Name);

    public static ProjectFile Parse(string path, string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml));
        var elements = XDocument.Load(reader).Descendants().ToArray();
        var packages = elements.Where(element => element.Name.LocalName == "PackageReference").ToArray();
        return new ProjectFile(
            path,
            [.. Includes(elements.Where(element => element.Name.LocalName == "ProjectReference"))
                .Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))],
            [.. Includes(packages)],
            packages.Any(package => package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null));
    }

    /// <summary>Every package of a lock file, with how it got there: "Direct", "Transitive" or "CentralTransitive".</summary>
    public static IEnumerable<LockedPackage> Locked(string lockJson)
    {
        using var document = JsonDocument.Parse(lockJson);
        var packages =
            from framework in document.RootElement.GetProperty("dependencies").EnumerateObject()
            from package in framework.Value.EnumerateObject()
            let type = package.Value.GetProperty("type").GetString()
            where type != "Project"
            select new LockedPackage(package.Name, package.Value.GetProperty("resolved").GetString() ?? "", type ?? "");
        return packages.ToArray();
    }

    private static IEnumerable<string> Includes(IEnumerable<XElement> elements) =>
        elements.Select(element => element.Attribute("Include")?.Value).OfType<string>();
}

internal sealed record LockedPackage(string Id, string Version, string Type);
