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
    /// <param name="names">Names to share with the caller, so that element names compare by reference.</param>
    /// <param name="maxCharacters">Most characters of XML taken; 0 for no bound.</param>
    public static XmlReader Open(Stream input, NameTable? names = null, long maxCharacters = 0) => XmlReader.Create(input, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        NameTable = names,
        MaxCharactersInDocument = maxCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        // Word tolerates references to control characters; so do we, and strip them from the text.
        CheckCharacters = false,
        CloseInput = true,
    });
}
