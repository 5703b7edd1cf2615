using Xunit;
using Yaoqing.App.Administration.Sheets;
using Yaoqing.App.Tests.Administration.Demonstration;

namespace Yaoqing.App.Tests.Administration;

public sealed class CountySheetsTests
{
    private static readonly string Folder = Path.Combine(SamplesFolder.Path, "county");
    private static readonly SheetTable Units = SheetTable.Open("单位表", Path.Combine(Folder, "units.xlsx"));
    private static readonly SheetTable People = SheetTable.Open("人员表", Path.Combine(Folder, "people.xlsx"));
    private static readonly string Offices = File.ReadAllText(Path.Combine(Folder, "offices.yaml"));

    [Fact]
    public void 样表读得出完整的县()
    {
        var read = CountySheets.Read(Units, People, Offices, 2026);
        Assert.Empty(read.Problems);
        Assert.Equal((40, 8, 26), (read.Plan?.Units.Count ?? 0, read.Plan?.Offices.Count ?? 0, (read.Plan?.Periodicals[0].OpeningNumber ?? 0) + 1));
        Assert.Equal(80, read.Plan?.Targets.Single(target => target.Unit == "云溪镇").Points);
    }

    [Fact]
    public void 单位写错_指出行号() =>
        Assert.Contains("人员表第3行：单位“石桥街办”既不在单位表里，也不是县委办、县政府办或安和县，请核对写法。", Problems(People, 3, "单位", "石桥街办"));

    [Fact]
    public void 角色写错_列出可写的角色() =>
        Assert.Contains("人员表第3行：单位人员的“角色”写的是“分管”，只能写“主要领导”“分管领导”“信息员”。", Problems(People, 3, "角色", "分管"));

    [Fact]
    public void 少了主要领导_说明后果() =>
        Assert.Contains("人员表：石桥街道没有主要领导，审签走不通，请补一行。", Problems(People, 2, "角色", "信息员"));

    [Fact]
    public void 三员缺一_不能开始()
    {
        var rest = People with { Rows = [.. People.Rows.Where(row => row.Cells["角色"] != "审计管理员")] };
        Assert.Contains("人员表：没有审计管理员。三员要由三个人分别担任，请补一行。", CountySheets.Read(Units, rest, Offices, 2026).Problems);
    }

    [Fact]
    public void 条线写错_指出行号() =>
        Assert.Contains("单位表第2行：“报送条线”写的是“党务”，只能写“党委”“政务”或“党委、政务”。", CountySheets.Read(Changed(Units, 2, "报送条线", "党务"), People, Offices, 2026).Problems);

    [Fact]
    public void 缺一列_说出表头() =>
        Assert.Contains("单位表缺“考核组”一列，表头应为：单位简称、单位全称、考核组、报送条线。", CountySheets.Read(Units with { Columns = ["单位简称", "单位全称", "报送条线"] }, People, Offices, 2026).Problems);

    [Fact]
    public void 办公室文件写错_指出行列() => Assert.Contains(CountySheets.Read(Units, People, Offices.Replace("boards:", "板块:", StringComparison.Ordinal), 2026).Problems, problem => problem.StartsWith("办公室文件第", StringComparison.Ordinal));

    [Fact]
    public void 不是表格文件_说清楚() =>
        Assert.Contains("读不出来", Assert.Throws<InvalidDataException>(() => SheetTable.Open("单位表", Path.Combine(Folder, "offices.yaml"))).Message, StringComparison.Ordinal);

    private static IReadOnlyList<string> Problems(SheetTable people, int row, string column, string value) => CountySheets.Read(Units, Changed(people, row, column, value), Offices, 2026).Problems;

    private static SheetTable Changed(SheetTable table, int row, string column, string value) =>
        table with { Rows = [.. table.Rows.Select(each => each.Number == row ? each with { Cells = new Dictionary<string, string>(each.Cells) { [column] = value } } : each)] };
}
