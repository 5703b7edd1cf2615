using System.Text;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment.FactFiles;

/// <summary>Reads a facts file by its extension: .yaml, .yml, .json as text, .csv and .xlsx as a table with field names in the first row.</summary>
public static class FactFileReader
{
    /// <summary>Largest file accepted, in bytes.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>Reads the file; <paramref name="name"/> tells the format and is named in problems.</summary>
    public static FactReading Read(Stream content, string name, IReadOnlyList<Scheme> schemes)
    {
        if (content.Length > MaxBytes) return Refused(name, $"文件超过 {MaxBytes / 1024 / 1024}MB，请分批导入。");
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".xlsx" => ReadSheet(content, name, schemes),
            ".csv" => ReadCsv(CsvText.Read(TextOf(content)), name, schemes),
            ".yaml" or ".yml" or ".json" => FactReader.Read(TextOf(content), name, schemes),
            var other => Refused(name, $"不认识“{other}”文件，事实文件请用 .yaml、.json、.csv 或 .xlsx。"),
        };
    }

    private static FactReading ReadCsv(CsvText csv, string name, IReadOnlyList<Scheme> schemes) => csv.BrokenRow is { } row
        ? Refused(name, "引号没有配对：从这一行起，有一格以引号开头却没有以引号结尾，或格内的引号没有写成两个。请补上引号。", row)
        : FactReader.ReadTable(csv.Rows, name, schemes);

    private static FactReading ReadSheet(Stream content, string name, IReadOnlyList<Scheme> schemes) => SheetRows.Read(content) is { } rows
        ? FactReader.ReadTable([.. rows.Take(1).Select(head => head.Select(cell => cell ?? "").ToList()), .. rows.Skip(1)], name, schemes)
        : Refused(name, "不是完好的 xlsx 文件，请用表格软件另存为 xlsx 后再试。");

    private static FactReading Refused(string name, string message, int row = 1) => new(null, [new(name, row, 1, message)]);

    /// <summary>UTF-8 when it is valid UTF-8, else GB18030, which table programs write in China.</summary>
    internal static string TextOf(Stream content)
    {
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(memory.ToArray()).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(memory.ToArray()); // always present in this provider
        }
    }
}
