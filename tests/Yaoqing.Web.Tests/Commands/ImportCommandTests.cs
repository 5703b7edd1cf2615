using System.Text;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Yaoqing.Web.Tests.Commands;

/// <summary><c>import facts</c> on the sample county: the report, the exit code, and what stands in the database afterwards.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("yaoqing-import-").FullName;

    public ImportCommandTests(SampleCounty county) => county.CopyTo(Data);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private string Data => Path.Combine(folder, "data");

    [Fact]
    public void 试导入只报告_什么也不存()
    {
        var (code, words) = Import(TwoGoodOneUnknown(), "--dry-run");
        Assert.Equal(1, code);
        Assert.Contains("试导入（没有存）：可以导入2行", words, StringComparison.Ordinal);
        Assert.Contains("1行对不上，没有导入：", words, StringComparison.Ordinal);
        Assert.Contains("第4行 没有这个镇的名字 防汛：没有单位", words, StringComparison.Ordinal);
        Assert.Equal((0, 0), (Count("Facts"), Count("FactImports")));
    }

    [Fact]
    public void 导入后再导入_不增加_全都已有时退出码为0()
    {
        Assert.Equal(1, Import(TwoGoodOneUnknown()).Code);
        Assert.Equal(2, Count("Facts"));
        var (code, words) = Import(TwoGood());
        Assert.Equal(0, code);
        Assert.Contains("2行已有，没有再导入：", words, StringComparison.Ordinal);
        Assert.Equal(2, Count("Facts"));
    }

    [Fact]
    public void 列名不常见的_写明对应_按列名或第几列()
    {
        var table = $"来自,主题,登在,何时\n{Unit(0)},秋粮收购,安和信息,2026-03-02\n";
        Assert.Equal(1, Import(table).Code); // nothing says which column is the unit
        Assert.Equal(0, Import(table, "--mapping", "单位=来自,标题=主题,periodical=3,日期=4", "--level", "县").Code);
        Assert.Equal(1, Count("Facts"));
    }

    [Theory]
    [InlineData("单位=来自", "表里没有列“来自”")]
    [InlineData("单伟=单位", "没有字段“单伟”，是不是“单位”？")]
    [InlineData("单位", "要写成“字段=列名”")]
    [InlineData("单位=单位,单位=标题", "一个字段只能来自一列")]
    [InlineData("单位=单位,标题=1", "一列只能是一个字段")]
    public void 对应写错的_说明错在哪里(string mapping, string words)
    {
        var (code, said) = Import(TwoGood(), "--mapping", mapping);
        Assert.Equal(1, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Equal(0, Count("Facts"));
    }

    [Fact]
    public void 没有的文件3_没有的信息科1_缺选项2_填错的格1()
    {
        Assert.Equal(3, SampleCounty.Run("import", "facts", Path.Combine(folder, "none.csv"), "--desk", "县委办", "--data", Data).Code);
        Assert.Equal(1, SampleCounty.Run("import", "facts", File(TwoGood()), "--desk", "县委班", "--data", Data).Code);
        Assert.Equal(2, SampleCounty.Run("import", "facts", File(TwoGood()), "--data", Data).Code);
        Assert.Contains("第2行第3列", Import("单位,标题,日期\n云溪镇,甲,昨天\n").Words, StringComparison.Ordinal);
        Assert.Equal(1, Import("不是表格").Code);
    }

    [Fact]
    public void 进度写在标准错误上()
    {
        var rows = string.Concat(Enumerable.Range(1, 2100).Select(number => $"{Unit(0)},第{number}件,安和信息,县,2026-03-02\n"));
        var (code, words) = Import("单位,标题,刊物,层级,日期\n" + rows);
        Assert.Equal(0, code);
        foreach (var each in (string[])["核对 1000/2100", "核对 2100/2100", "登记 2000/2100", "保存 2100/2100"])
            Assert.Contains(each, words, StringComparison.Ordinal);
        Assert.Equal(2100, Count("Facts"));
    }

    private string TwoGood() => $"单位,标题,刊物,层级,日期\n{Unit(0)},秋粮收购,安和信息,县,2026-03-02\n{Unit(1)},春耕备耕,安和信息,县,2026-03-05\n";

    private string TwoGoodOneUnknown() => TwoGood() + "没有这个镇的名字,防汛,安和信息,县,2026-03-05\n";

    private string Unit(int index) => Ask($"SELECT \"ShortName\" FROM \"Units\" ORDER BY \"Order\" LIMIT 1 OFFSET {index}").ToString() ?? "";

    private int Count(string table) => Convert.ToInt32(Ask($"SELECT COUNT(*) FROM \"{table}\""), System.Globalization.CultureInfo.InvariantCulture);

    private object Ask(string query)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "yaoqing.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteScalar() ?? throw new InvalidOperationException(query);
    }

    private (int Code, string Words) Import(string table, params string[] more) => SampleCounty.Run(["import", "facts", File(table), "--desk", "县委办", "--data", Data, .. more]);

    private string File(string table)
    {
        var path = Path.Combine(folder, "台账.csv");
        System.IO.File.WriteAllText(path, table, Encoding.UTF8);
        return path;
    }
}
