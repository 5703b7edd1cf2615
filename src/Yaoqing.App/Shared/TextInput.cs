using System.Text;
using Yaoqing.Core.Shared;
using Yaoqing.Review;

namespace Yaoqing.App.Shared;

/// <summary>Takes in what people type: line ends to LF, trailing blanks off, control characters refused, lengths bounded.</summary>
public static class TextInput
{
    public const int TitleLimit = 100;
    public const int BodyLimit = 20_000;
    public const int LineLimit = 200;
    public const int RemarkLimit = 2_000;

    public static Result<string> Title(string? typed) => Line(typed, "标题", TitleLimit, required: true);

    public static Result<string> Body(string? typed) => Lines(typed, "正文", BodyLimit, required: true);

    public static Result<string> Remark(string? typed, string field) => Lines(typed, field, RemarkLimit, required: false);

    /// <summary>One line of text.</summary>
    /// <returns>Refusal <c>text.required</c>, <c>text.too-long</c> or <c>text.control-characters</c>, naming the field.</returns>
    public static Result<string> Line(string? typed, string field, int limit = LineLimit, bool required = false)
    {
        var cleaned = Lines(typed, field, limit, required);
        return cleaned.Succeeded && cleaned.Value.Contains('\n')
            ? Refusal.Invalid("text.one-line", $"“{field}”只能写一行，请去掉换行。")
            : cleaned;
    }

    /// <summary>Several lines of text.</summary>
    public static Result<string> Lines(string? typed, string field, int limit, bool required)
    {
        var text = (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var clean = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n'))
            clean.Append(line.AsSpan().TrimEnd()).Append('\n');
        text = clean.ToString().Trim('\n', ' ', '\t');
        if (text.Length == 0)
            return required ? Refusal.Invalid("text.required", $"请填写“{field}”。") : "";
        if (text.Length > limit)
            return Refusal.Invalid("text.too-long", $"“{field}”有{text.Length}个字符，最多{limit}个，请缩短后再提交。");
        foreach (var character in text)
        {
            if (char.IsControl(character) && character is not ('\n' or '\t'))
                return Refusal.Invalid("text.control-characters", $"“{field}”里有看不见的控制字符，请删除后重新输入（可先粘贴到记事本再复制）。");
        }
        if (HasLoneSurrogate(text))
            return Refusal.Invalid("text.broken-character", $"“{field}”里有损坏的字符，请删除后重新输入。");
        // The last door behind SecrecyDoor: no entrance writes a text that carries a secrecy mark.
        return SecrecyGate.Find(text) is { } mark ? StoppedText.Refuse(mark.Text, text) : text;
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }
        return false;
    }
}
