using System.IO.Compression;
using System.Text;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.BadInput;

/// <summary>Files that a form of the sweep hands in: one that can be read for each reader, and those that cannot.</summary>
internal static class HandedIn
{
    internal const string Table = "台账.csv";
    internal const string Manuscript = "来稿.txt";
    private const int OverTable = 8 * 1024 * 1024 + 1;
    private const int OverManuscript = 10 * 1024 * 1024 + 1;
    private const int Unbearable = 210;

    private static readonly Lazy<byte[]> Bomb = new(() => Zip(("xl/worksheets/sheet1.xml", new byte[1024 * 1024], Unbearable)));

    private static readonly Dictionary<string, Func<byte[]>> Files = new()
    {
        [Table] = () => Encoding.UTF8.GetBytes($"单位,标题,日期\n云溪镇,{FullHouse.Mark}水毁修复,2026-03-05\n"),
        [Manuscript] = () => Encoding.UTF8.GetBytes("云溪镇修好灌渠\n\n截至8月30日，云溪镇修好灌渠12公里。\n"),
        ["空.csv"] = () => [],
        ["没有扩展名"] = () => "a,b\n1,2\n"u8.ToArray(),
        ["程序.exe"] = () => "MZ\u0090\0"u8.ToArray(),
        ["台账.csv.exe"] = () => "a,b\n1,2\n"u8.ToArray(),
        ["只有表头.csv"] = () => Encoding.UTF8.GetBytes("单位,标题,日期\n"),
        ["引号不成对.csv"] = () => Encoding.UTF8.GetBytes("单位,标题,日期\n\"云溪镇,甲,2026-03-05\n"),
        ["大.csv"] = () => Encoding.UTF8.GetBytes($"单位,标题,日期\n云溪镇,{new string('a', OverTable)},2026-03-05\n"),
        ["控制\u0007字符.csv"] = () => Encoding.UTF8.GetBytes("单位,标题,日期\n云溪镇,甲,2026-03-05\n"),
        [new string('长', 121) + ".csv"] = () => Encoding.UTF8.GetBytes("单位,标题,日期\n云溪镇,甲,2026-03-05\n"),
        ["不是压缩包.xlsx"] = () => "不是表格"u8.ToArray(),
        ["半截.xlsx"] = () => Zip(("xl/workbook.xml", "<workbook/>"u8.ToArray()))[..60],
        ["空壳.xlsx"] = () => Zip(("readme.txt", "hello"u8.ToArray())),
        ["坏的表.xlsx"] = () => Zip(("xl/workbook.xml", "<workbook"u8.ToArray()), ("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a \"aa\">]><x>&a;</x>"u8.ToArray())),
        ["胀开.xlsx"] = () => Bomb.Value,
        ["空.docx"] = () => [],
        ["不是压缩包.docx"] = () => "不是稿件"u8.ToArray(),
        ["空壳.docx"] = () => Zip(("readme.txt", "hello"u8.ToArray())),
        ["大.txt"] = () => Encoding.UTF8.GetBytes("云溪镇修好灌渠\n\n" + string.Concat(Enumerable.Repeat("截至8月30日，云溪镇修好灌渠12公里。\n", OverManuscript / 50))),
    };

    /// <summary>What the reader of tables must refuse, or that of manuscripts.</summary>
    internal static IEnumerable<string> Refused(string good) => good == Table
        ? Files.Keys.SkipWhile(name => name != "空.csv").TakeWhile(name => name != "空.docx")
        : [.. Files.Keys.SkipWhile(name => name != "空.docx"), "程序.exe"];

    /// <param name="name">One of these, or a hostile name for the bytes of the good one.</param>
    internal static byte[] Bytes(string name, string good) => Files.GetValueOrDefault(name, Files[good])();

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files) => Zip([.. files.Select(file => (file.Name, file.Bytes, 1))]);

    private static byte[] Zip(params (string Name, byte[] Bytes, int Times)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes, times) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                for (var written = 0; written < times; written++)
                    entry.Write(bytes);
            }
        }
        return memory.ToArray();
    }
}
