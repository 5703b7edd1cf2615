using System.Xml;
using Yaoqing.Documents.Shared;

namespace Yaoqing.Documents.Reading.Word;

/// <summary>
/// The parts of a docx and what is refused or left aside in them: macros are refused; linked templates, pictures, frames
/// and objects are never fetched; embedded objects are not opened; a DTD in any part refuses the file.
/// </summary>
internal sealed class WordPackage
{
    private readonly SafeZip zip;
    private readonly HashSet<string> parsed = new(StringComparer.OrdinalIgnoreCase);
    private bool refersOutside;

    private WordPackage(SafeZip zip) => this.zip = zip;

    public string MainPart { get; private set; } = "word/document.xml";

    /// <summary>Relationships of the main part that stay inside the package.</summary>
    public IReadOnlyList<WordRelationship> Relationships { get; private set; } = [];

    public static WordPackage Open(ReadOnlyMemory<byte> bytes, ReadLimits limits, Draft draft)
    {
        var zip = SafeZip.Open(bytes, new ZipLimits(limits.MaxZipEntries, limits.MaxZipBytes, limits.MaxZipRatio, limits.RatioGraceBytes));
        var package = new WordPackage(zip);
        package.RefuseMacros();
        package.MainPart = package.RelationshipsOf("").FirstOrDefault(r => r.Kind == "officeDocument" && !r.IsExternal)?.Target ?? package.MainPart;
        if (zip.Find(package.MainPart) is null) throw new ReadRefusedException("docx.no-body", "文件里没有正文部分，已损坏。请用 Word 或 WPS 另存一份后重新报送。");
        package.Relationships = [.. package.RelationshipsOf(package.MainPart).Where(r => !r.IsExternal)];
        package.ReportForeignContent(draft);
        return package;
    }

    /// <summary>A part's bytes, or null when the package has no such part.</summary>
    public byte[]? Part(string name)
    {
        if (zip.Find(name) is not { } entry) return null;
        parsed.Add(name);
        return zip.Read(entry);
    }

    public IEnumerable<string> PartsUnder(string folder) =>
        zip.Entries.Select(e => e.Name).Where(n => n.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>Looks for a DTD in the parts that were not read: a file that carries one anywhere is not an honest docx.</summary>
    public void RefuseHiddenDtd()
    {
        foreach (var entry in zip.Entries)
        {
            if (parsed.Contains(entry.Name) || !entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) continue;
            ReadOnlySpan<byte> part = zip.Read(entry);
            if (part.IndexOf("<!DOCTYPE"u8) >= 0 || part.IndexOf("<\0!\0D\0O\0C\0T\0"u8) >= 0) throw new XmlException("DTD");
        }
    }

    private void RefuseMacros()
    {
        if (zip.Entries.Any(e => e.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) throw FormatRules.Macros();
        if (Part("[Content_Types].xml") is not { } types) return;
        using var xml = WordXml.Open(types);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type
                && (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
                throw FormatRules.Macros();
    }

    private List<WordRelationship> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return Relations($"{part[..slash]}_rels/{part[slash..]}.rels", part[..slash]);
    }

    private List<WordRelationship> Relations(string name, string folder)
    {
        var relations = Part(name) is { } rels ? WordRelationship.Parse(rels, folder) : [];
        refersOutside |= relations.Exists(r => r.IsExternal && r.Kind != "hyperlink");
        return relations;
    }

    private void ReportForeignContent(Draft draft)
    {
        foreach (var rels in zip.Entries.Where(e => e.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && !parsed.Contains(e.Name))) Relations(rels.Name, "");
        if (refersOutside) draft.Warn("docx.external-reference", "文件引用了外部的模板、图片或对象，已忽略（不会联网获取），请核对内容是否完整。");
        if (PartsUnder("word/embeddings/").Any() || PartsUnder("word/activeX/").Any())
            draft.Warn("docx.embedded-object", "文件内嵌有其他文件或对象（如表格、程序），未读入；需要时请单独报送。");
    }
}

/// <summary>One relationship of a part.</summary>
/// <param name="Kind">Last step of the relationship type, the same in transitional and strict files.</param>
/// <param name="Target">Part name without a leading slash.</param>
/// <param name="IsExternal">It points outside the package.</param>
internal sealed record WordRelationship(string Kind, string Target, bool IsExternal)
{
    public static List<WordRelationship> Parse(byte[] rels, string folder)
    {
        var found = new List<WordRelationship>();
        using var xml = WordXml.Open(rels);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship") continue;
            var (type, target) = (xml.GetAttribute("Type") ?? "", xml.GetAttribute("Target") ?? "");
            var isExternal = xml.GetAttribute("TargetMode") == "External" || target.Contains("://", StringComparison.Ordinal) || target.StartsWith(@"\\", StringComparison.Ordinal);
            found.Add(new WordRelationship(type[(type.LastIndexOf('/') + 1)..], isExternal ? target : Resolve(folder, target), isExternal));
        }
        return found;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target[3..];
            folder = folder.TrimEnd('/') is var trimmed && trimmed.LastIndexOf('/') is >= 0 and var cut ? trimmed[..(cut + 1)] : "";
        }
        return folder + target;
    }
}
