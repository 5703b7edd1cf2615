namespace Yaoqing.Documents.Reading.Plain;

/// <summary>Plain text: one line, one paragraph.</summary>
internal static class PlainReader
{
    public static Draft Read(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        var text = TextDecoder.Decode(bytes.Span);
        if (text is null || text.Contains('\0', StringComparison.Ordinal))
            throw new ReadRefusedException("txt.undecodable", "无法识别文本的编码（可能已损坏或不是文本），请另存为 UTF-8 编码后重新报送。");
        return FromText(text, limits);
    }

    public static Draft FromText(string text, ReadLimits limits)
    {
        if (text.Length > limits.MaxCharacters) throw new ReadRefusedException("read.too-long", $"文字超过 {limits.MaxCharacters / 10_000} 万字，不像一篇稿件，请拆分后重新报送。");
        var draft = new Draft();
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            draft.Warn("txt.lost-characters", "原文件中有已丢失的字符（显示为 �），已略去，请对照原稿核对。");
            text = text.Replace("\uFFFD", "", StringComparison.Ordinal);
        }
        foreach (var line in text.EnumerateLines()) draft.Blocks.Add(new DraftParagraph(line.ToString()));
        return draft;
    }
}
