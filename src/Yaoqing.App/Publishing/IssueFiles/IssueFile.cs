using Yaoqing.Documents.Typesetting;

namespace Yaoqing.App.Publishing.IssueFiles;

/// <summary>What an issue file (期刊文件, YAML) gave: the document, or the faults that keep it from being typeset.</summary>
public sealed record IssueFile(IssueDocument? Document, IReadOnlyList<IssueFileFault> Faults);

/// <summary>A fault in an issue file; lines and columns count from 1, 0 where the place is not known.</summary>
public sealed record IssueFileFault(long Line, long Column, string Message);
