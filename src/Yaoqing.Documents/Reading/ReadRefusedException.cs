namespace Yaoqing.Documents.Reading;

/// <summary>Carries a named refusal up through a parser; never leaves <see cref="ManuscriptReader"/>.</summary>
internal sealed class ReadRefusedException(string code, string message) : Exception(message)
{
    public ReadRefusal Refusal { get; } = new(code, message);
}
