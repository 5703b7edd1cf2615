using Microsoft.Data.Sqlite;
using MiniExcelLibs;
using Xunit;
using Yaoqing.App.Administration.Sheets;

namespace Yaoqing.Web.Tests.Commands;

/// <summary><c>setup</c> on the files of the sample county: exit codes, what it says and what stands afterwards.</summary>
public sealed class SetupCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("yaoqing-setup-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private string Data => Path.Combine(folder, "data");

    private string Database => Path.Combine(Data, "yaoqing.db");

    [Fact]
    public void 初始化用示例文件_再来一次被拒()
    {
        Assert.Equal(0, SampleCounty.SetUp(Data, SampleCounty.File("units.xlsx")).Code);
        Assert.Equal(0, SampleCounty.Run("user", "list", "--data", Data).Code);
        Assert.Equal(0, SampleCounty.Run("verify", "--data", Data).Code);
        Assert.Equal(1, SampleCounty.SetUp(Data, SampleCounty.File("units.xlsx")).Code);
    }

    [Fact]
    public void 表读不了退出码为3_缺选项为2()
    {
        Assert.Equal(3, SampleCounty.SetUp(Data, Path.Combine(folder, "none.xlsx")).Code);
        var broken = Path.Combine(folder, "broken.xlsx");
        File.WriteAllText(broken, "不是表格");
        Assert.Equal(3, SampleCounty.SetUp(Data, broken).Code);
        Assert.Equal(2, SampleCounty.Run("setup", "--data", Data).Code);
    }

    [Fact]
    public void 单位表有错_什么也不写()
    {
        Assert.Equal(1, SampleCounty.SetUp(Data, SampleCounty.File("people.xlsx")).Code);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public void 类别_人数_计入单位写进两个信息科的考核组_没有用到的列点名()
    {
        var (code, words) = SampleCounty.SetUp(Data, UnitsWith(("类别", "一类"), ("人数", "25"), ("计入单位", "石桥街道")));
        Assert.Equal(0, code);
        Assert.Contains("单位表里这些列没有用到：所辖村社区。", words, StringComparison.Ordinal);
        Assert.Equal(["一类|25|石桥街道", "一类|25|石桥街道"], Members("南津街道"));
        Assert.Equal(["|80|", "|80|"], Members("石桥街道"));
    }

    [Theory]
    [InlineData("人数", "25人")]
    [InlineData("计入单位", "石桥街办")]
    [InlineData("计入单位", "南津街道")]
    [InlineData("类别", "一类\u0007")]
    public void 考核的列有错_说出表_行_列和写的内容_什么也不写(string column, string value)
    {
        var (code, words) = SampleCounty.SetUp(Data, UnitsWith((column, value)));
        Assert.Equal(1, code);
        Assert.Contains($"单位表第3行：“{column}”写的是“{value}”", words, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    /// <summary>The sample's sheet with other cells in its third row, 南津街道.</summary>
    private string UnitsWith(params (string Column, string Value)[] cells)
    {
        var sheet = SheetTable.Open("单位表", SampleCounty.File("units.xlsx"));
        var path = Path.Combine(folder, "units.xlsx");
        MiniExcel.SaveAs(path, sheet.Rows.Select(row => sheet.Columns.ToDictionary(column => column, object (column) =>
            row.Number == 3 && cells.FirstOrDefault(cell => cell.Column == column) is { Value: { } value } ? value : row.Cells[column])));
        return path;
    }

    private List<string> Members(string unit)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT m."Class" || '|' || COALESCE(m."Headcount", '') || '|' || COALESCE(r."ShortName", '')
            FROM "Memberships" m JOIN "Units" u ON u."Id" = m."UnitId" LEFT JOIN "Units" r ON r."Id" = m."CreditToId" WHERE u."ShortName" = $unit
            """;
        command.Parameters.AddWithValue("$unit", unit);
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
            found.Add(rows.GetString(0));
        return found;
    }
}
