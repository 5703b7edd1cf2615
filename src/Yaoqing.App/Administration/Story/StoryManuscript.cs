using Yaoqing.App.Administration.Demonstration;
using Yaoqing.Core.Directory;
using Yaoqing.Documents.Reading;

namespace Yaoqing.App.Administration.Story;

/// <summary>A manuscript of the list with what the reader found in its file.</summary>
internal sealed record StoryManuscript(DemoManuscript Told, ReadManuscript Read)
{
    internal IReadOnlyList<Line> Lines { get; } = [.. Told.Lines.Select(DemoWords.Line)];

    /// <summary>The text of a mail is in its attachment where it has one.</summary>
    private ReadManuscript Text => Read.Paragraphs.Count == 0 ? Read.Attachments.Select(attachment => attachment.Manuscript).OfType<ReadManuscript>().FirstOrDefault() ?? Read : Read;

    internal string Title => Text.Title;

    /// <summary>Paragraphs, and the rows of tables behind them.</summary>
    internal string Body => Text.BodyText;

    internal static IReadOnlyList<StoryManuscript> ReadAll(string folder) =>
    [
        .. DemoManuscripts.Load(Path.Combine(folder, "manifest.yaml")).Manuscripts
            .Select(told => new StoryManuscript(told, ManuscriptReader.Read(told.File, File.ReadAllBytes(Path.Combine(folder, told.File)), ReadLimits.Default))),
    ];
}
