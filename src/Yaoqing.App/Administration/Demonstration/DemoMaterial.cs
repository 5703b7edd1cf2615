using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Yaoqing.App.Administration.Demonstration;

/// <summary>Sentence frames about one topic of a board; the grammar of the slots is in samples/county/texts/README.md.</summary>
public sealed record DemoTopic
{
    public required string Name { get; init; }
    public required string[] By { get; init; }
    /// <summary>First and last month of the season; empty: all year.</summary>
    public int[] Months { get; init; } = [];
    public bool Emergency { get; init; }
    public required string Survey { get; init; }
    public Dictionary<string, string> Words { get; init; } = [];
    public string Vars { get; init; } = "";
    public required string Titles { get; init; }
    public required string Results { get; init; }
    public required string Leads { get; init; }
    public required string Steps { get; init; }
    public required string Facts { get; init; }
    public required string Issues { get; init; }
    public required string Demands { get; init; }
    public required string Goals { get; init; }

    public bool InSeason(int month) => Months switch
    {
        [] => true,
        [var first, var last] when first <= last => month >= first && month <= last,
        [var first, var last] => month >= first || month <= last,
        _ => throw new FormatException($"选题“{Name}”的 months 应为起止两个月份。"),
    };
}

public sealed record DemoBoard
{
    public required string Board { get; init; }
    public required DemoTopic[] Topics { get; init; }
}

/// <summary>Frames that fit every topic.</summary>
public sealed record DemoCommonFrames
{
    public required string IssueTitles { get; init; }
    public required string IssueLeads { get; init; }
    public required string Feedback { get; init; }
}

/// <summary>The sentence material: one file a board and the common frames, as the folder samples/county/texts holds them.</summary>
public sealed record DemoMaterial(IReadOnlyList<DemoBoard> Boards, DemoCommonFrames Common)
{
    private const string CommonFile = "common.yaml";

    public static DemoMaterial Load(string folder) => new(
        [.. System.IO.Directory.GetFiles(folder, "*.yaml")
            .Where(file => Path.GetFileName(file) != CommonFile)
            .Order(StringComparer.Ordinal)
            .Select(file => Read<DemoBoard>(File.ReadAllText(file)))],
        Read<DemoCommonFrames>(File.ReadAllText(Path.Combine(folder, CommonFile))));

    /// <summary>The frames of a block, one a line.</summary>
    public static string[] Lines(string block) =>
        block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static T Read<T>(string yaml) => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .Build()
        .Deserialize<T>(yaml);
}
