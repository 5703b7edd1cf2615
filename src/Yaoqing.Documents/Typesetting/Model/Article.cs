namespace Yaoqing.Documents.Typesetting;

/// <summary>篇 — one article of an issue: a title and its body, with what stands around them.</summary>
public sealed record Article
{
    /// <summary>标题; broken on whole words into a trapezoid or lozenge where it needs several lines.</summary>
    public required string Title { get; init; }

    /// <summary>正文: paragraphs and tables in order.</summary>
    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>栏目, e.g. 县内要情: printed before the first of consecutive articles that share it.</summary>
    public string? Section { get; init; }

    /// <summary>供稿单位 as shown in the contents list and, by T3, after the text.</summary>
    public string? Unit { get; init; }

    /// <summary>编者按 before the body.</summary>
    public EditorsNote? Note { get; init; }

    /// <summary>主送机关 (T6, T7), without the colon.</summary>
    public string? Addressee { get; init; }

    /// <summary>供稿署名 after the body, without brackets: “云溪镇供稿 周文静”.</summary>
    public string? Attribution { get; init; }

    /// <summary>发文机关署名和成文日期 (T6, T7).</summary>
    public Signature? Signature { get; init; }

    /// <summary>附注 (T6, T7), without brackets: “联系人：…，电话：…”.</summary>
    public string? Annotation { get; init; }
}

/// <summary>编者按 or 按语, set in 楷体 and indented on both sides.</summary>
/// <param name="Text">The note.</param>
/// <param name="Signed">Who signs it (“编者”); null prints none.</param>
public sealed record EditorsNote(string Text, string? Signed = null);

/// <summary>署名 and 成文日期 of an official document without seal (GB/T 9704-2012 第 7.3.5.2 条).</summary>
/// <param name="Organ">发文机关署名.</param>
/// <param name="Date">成文日期.</param>
public sealed record Signature(string Organ, DateOnly Date);

/// <summary>附件 — starts on a new page; “附件” (with its number where there are several) in 黑体, the title centred on line 3.</summary>
/// <param name="Title">附件标题.</param>
/// <param name="Body">Paragraphs and tables in order.</param>
public sealed record Attachment(string Title, IReadOnlyList<Block> Body);
