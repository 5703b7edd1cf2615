using System.Text;

namespace Yaoqing.Documents.Reading.Word;

/// <summary>What a person must be told about a docx, counted while reading.</summary>
internal sealed class WordFindings
{
    private const int ShownCharacters = 30;
    private readonly Dictionary<Visibility, StringBuilder> concealed = [];

    public int Inserted { get; set; }

    public int Deleted { get; set; }

    public int TextBoxes { get; set; }

    public int Notes { get; set; }

    public int Comments { get; set; }

    public bool HasContents { get; set; }

    public bool HasUnknownSymbols { get; set; }

    public bool HasActiveField { get; set; }

    public List<string> OtherText { get; } = [];

    public void Conceal(Visibility visibility, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        if (!concealed.TryGetValue(visibility, out var collected)) concealed[visibility] = collected = new StringBuilder();
        collected.Append(text);
    }

    public void Report(Draft draft)
    {
        if (Inserted + Deleted > 0) draft.Warn("docx.tracked-changes", $"文中有未接受的修订（插入 {Inserted} 处、删除 {Deleted} 处），已按“接受全部修订”后的文字读入，请核对。");
        if (TextBoxes > 0) draft.Warn("docx.text-box", $"文中有 {TextBoxes} 个文本框，内容已按所在位置读入，请核对次序。");
        if (Notes > 0) draft.Warn("docx.notes", $"文中有 {Notes} 条脚注或尾注，已列在正文之后。");
        if (Comments > 0) draft.Warn("docx.comments", $"文中有 {Comments} 条批注，未读入正文。");
        if (HasContents) draft.Warn("docx.contents", "文中的目录未读入正文。");
        if (HasUnknownSymbols) draft.Warn("docx.unknown-symbol", "文中有无法识别的特殊符号，已用“〓”代替，请对照原稿核对。");
        if (HasActiveField) draft.Warn("docx.active-field", "文中有引用外部内容的域，已忽略（不会联网或打开其他文件），请核对内容是否完整。");
        ReportConcealed(draft, Visibility.Hidden, "docx.hidden-text", "隐藏文字");
        ReportConcealed(draft, Visibility.White, "docx.white-text", "白色文字");
        ReportConcealed(draft, Visibility.Tiny, "docx.tiny-text", "极小字号（2 磅以下）的文字");
        draft.OtherText.AddRange(OtherText);
    }

    private void ReportConcealed(Draft draft, Visibility visibility, string code, string what)
    {
        if (!concealed.TryGetValue(visibility, out var collected)) return;
        var text = collected.ToString();
        var shown = text.Length > ShownCharacters ? text[..ShownCharacters] + "……" : text;
        draft.Warn(code, $"文中有{what} {text.Length} 字（“{shown}”），打印时看不见，未读入正文，请核对。");
        OtherText.Add(text);
    }
}
