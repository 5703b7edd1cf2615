using System.IO.Compression;
using System.Xml.Linq;
using MiniExcelLibs;
using Xunit;
using Yaoqing.App.Shared.Exports;

namespace Yaoqing.App.Tests.Assessment;

public sealed class ExportWorkbookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+8613800000000")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    public void 像公式的文字始终是文字(string text)
    {
        var cell = Cells(text).Single();
        Assert.Equal(("inlineStr", text), ((string?)cell.Attribute("t"), cell.Descendants(Main + "t").Single().Value.Replace('\n', '\r')));
        Assert.Empty(cell.Descendants(Main + "f"));
        Assert.Equal("2", (string?)cell.Attribute("s")); // the style with the quote prefix: stays text when somebody edits the cell
    }

    [Fact]
    public void 电话和编号是文字_数量是数字()
    {
        var cells = Cells("0700-5550002", "007", 7, 2.5m, null);
        Assert.Equal(["inlineStr", "inlineStr", null, null, null], cells.Select(cell => (string?)cell.Attribute("t")));
        Assert.Equal(["0700-5550002", "007", "7", "2.5", ""], cells.Select(cell => cell.Value));
    }

    [Fact]
    public void 同样的内容写出同样的字节_表格软件读得回来()
    {
        var sheet = new ExportSheet("得分/明细", [new("单位"), new("分")], [["云溪镇", 5], ["=坏人", 1.5m]]);
        var bytes = ExportWorkbook.Write(sheet);
        Assert.Equal(bytes, ExportWorkbook.Write(sheet));
        var rows = MiniExcel.Query(new MemoryStream(bytes), useHeaderRow: true, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(["云溪镇", "=坏人"], rows.Select(row => row["单位"]));
        Assert.Equal([5d, 1.5d], rows.Select(row => row["分"]));
    }

    private static List<XElement> Cells(params object?[] row)
    {
        using var zip = new ZipArchive(new MemoryStream(ExportWorkbook.Write(new ExportSheet("表", [], [row]))));
        using var stream = (zip.GetEntry("xl/worksheets/sheet1.xml") ?? throw new InvalidOperationException("No sheet.")).Open();
        return [.. XDocument.Load(stream, LoadOptions.PreserveWhitespace).Descendants(Main + "row").Last().Elements(Main + "c")];
    }
}
