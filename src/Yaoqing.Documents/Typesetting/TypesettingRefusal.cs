namespace Yaoqing.Documents.Typesetting;

/// <summary>A named reason why a document is not typeset or a format not written.</summary>
/// <param name="Code">Stable name, e.g. <c>typeset.no-chinese-truetype-font</c>.</param>
/// <param name="Message">What is wrong and what to do next, in Chinese.</param>
public sealed record TypesettingRefusal(string Code, string Message);

/// <summary>Thrown by a writer that was called although the document is refused; ask <see cref="LaidOutIssue.Refusal"/> first.</summary>
public sealed class TypesettingRefusedException(TypesettingRefusal refusal) : InvalidOperationException($"{refusal.Code}：{refusal.Message}")
{
    /// <summary>The reason.</summary>
    public TypesettingRefusal Refusal { get; } = refusal;
}

/// <summary>Something a clerk should see before printing; the document is typeset all the same.</summary>
/// <param name="Code">Stable name, e.g. <c>typeset.copies-differ</c>.</param>
/// <param name="Message">In Chinese.</param>
public sealed record TypesettingWarning(string Code, string Message);
