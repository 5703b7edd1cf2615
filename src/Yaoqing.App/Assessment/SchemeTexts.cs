using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>Reads the text of a scheme as it is stored.</summary>
internal static class SchemeTexts
{
    internal static SchemeReading Read(string text) => new(null, [new Problem("计分办法", 1, 1, $"暂不能读取（{text.Length}字）")]);
}
