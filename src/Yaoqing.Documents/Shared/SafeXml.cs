using System.Xml;

namespace Yaoqing.Documents.Shared;

/// <summary>
/// XML readers for bytes from outside: a document type declaration is refused at once (so no entity is ever expanded or
/// fetched), nothing is resolved, comments and processing instructions are skipped. XDocument and XmlDocument must only
/// ever be fed from a reader made here.
/// </summary>
public static class SafeXml
{
    /// <summary>A reader over <paramref name="input"/> that throws <see cref="XmlException"/> on a DTD or ill-formed XML.</summary>
    /// <param name="input">XML bytes in any encoding that the XML declaration may name.</param>
    public static XmlReader Open(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return XmlReader.Create(input, Settings);
    }

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        // Word tolerates references to control characters; so do we, and strip them from the text.
        CheckCharacters = false,
        CloseInput = true,
    };
}
