using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>Reads the text of a scheme as it is stored.</summary>
internal static class SchemeTexts
{
    internal static SchemeReading Read(string text) => SchemeReader.Read(text, "计分办法");
}
