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
    public void 类别_人数_计入单位_读得进来_留空就是没有()
    {
        var plan = CountySheets.Read(Filled(3, ("类别", "一类"), ("人数", "25"), ("计入单位", "石桥街道")), People, Offices, 2026).Plan;
        Assert.Equal(("一类", 25, "石桥街道"), (plan?.Units[1].Class, plan?.Units[1].Headcount, plan?.Units[1].CreditTo));
        Assert.Equal(("", null, ""), (plan?.Units[0].Class, plan?.Units[0].Headcount, plan?.Units[0].CreditTo));
    }

    [Theory]
    [InlineData("人数", "二十", "“人数”写的是“二十”，只能写1到100000的整数；不按人数考核的留空。")]
    [InlineData("人数", "0", "“人数”写的是“0”，只能写1到100000的整数；不按人数考核的留空。")]
    [InlineData("人数", "-3", "“人数”写的是“-3”，只能写1到100000的整数；不按人数考核的留空。")]
    [InlineData("人数", "25.5", "“人数”写的是“25.5”，只能写1到100000的整数；不按人数考核的留空。")]
    [InlineData("人数", "100001", "“人数”写的是“100001”，只能写1到100000的整数；不按人数考核的留空。")]
    [InlineData("人数", "99999999999999999999", "“人数”写的是“99999999999999999999”，只能写1到100000的整数；不按人数考核的留空。")]
    [InlineData("计入单位", "石桥街办", "“计入单位”写的是“石桥街办”，单位表里没有这个单位简称，请核对写法。")]
    [InlineData("计入单位", "南津街道", "“计入单位”写的是“南津街道”，就是本单位；得分归本单位的留空。")]
    [InlineData("类别", "一类二类三类四类五类六类七类八类九类十类一", "“类别”写的是“一类二类三类四类五类六类七类八类九类十类一”：“类别”有21个字符，最多20个，请缩短后再提交。")]
    [InlineData("考核组", "一类二类三类四类五类六类七类八类九类十类一", "“考核组”写的是“一类二类三类四类五类六类七类八类九类十类一”：“考核组”有21个字符，最多20个，请缩短后再提交。")]
    public void 考核的列写错_指出表_行_列和写的内容(string column, string value, string problem) =>
        Assert.Equal(["单位表第3行：" + problem], CountySheets.Read(Filled(3, (column, value)), People, Offices, 2026).Problems);

    [Fact]
    public void 计入单位转来转去_两行都指出()
    {
        var problems = CountySheets.Read(Changed(Filled(3, ("计入单位", "石桥街道")), 2, "计入单位", "南津街道"), People, Offices, 2026).Problems;
        Assert.Equal(["单位表第2行：“计入单位”写的是“南津街道”，而它的得分又计入“石桥街道”；计入单位要是得分不再转计的其他单位。",
            "单位表第3行：“计入单位”写的是“石桥街道”，而它的得分又计入“南津街道”；计入单位要是得分不再转计的其他单位。"], problems);
    }

    [Fact]
    public void 计入单位少报一条线_指出哪条线()
    {
        var problems = CountySheets.Read(Changed(Filled(3, ("计入单位", "石桥街道")), 2, "报送条线", "党委"), People, Offices, 2026).Problems;
        Assert.Equal(["单位表第3行：“计入单位”写的是“石桥街道”，它不向政务条线报送，南津街道在政务条线的得分没有地方计入。"], problems);
    }

    [Fact]
    public void 后三列整列没有也可以_没有用到的列点名()
    {
        string[] columns = ["单位简称", "单位全称", "考核组", "报送条线", "人 数"];
        var read = CountySheets.Read(new SheetTable("单位表", columns, [.. Units.Rows.Select(row => row with { Cells = row.Cells.Where(cell => columns.Contains(cell.Key)).ToDictionary() })]), People, Offices, 2026);
        Assert.Equal((40, "人 数"), (read.Plan?.Units.Count, string.Join('、', read.Unread)));
    }

    [Fact]
    public void 缺一列_说出表头() =>
        Assert.Contains("单位表缺“考核组”一列，表头应为：单位简称、单位全称、考核组、报送条线。", CountySheets.Read(Units with { Columns = ["单位简称", "单位全称", "报送条线"] }, People, Offices, 2026).Problems);

    [Fact]
    public void 办公室文件写错_指出行列() => Assert.Contains(CountySheets.Read(Units, People, Offices.Replace("boards:", "板块:", StringComparison.Ordinal), 2026).Problems, problem => problem.StartsWith("办公室文件第", StringComparison.Ordinal));

    [Fact]
    public void 不是表格文件_说清楚() =>
        Assert.Contains("读不出来", Assert.Throws<InvalidDataException>(() => SheetTable.Open("单位表", Path.Combine(Folder, "offices.yaml"))).Message, StringComparison.Ordinal);

    private static IReadOnlyList<string> Problems(SheetTable people, int row, string column, string value) => CountySheets.Read(Units, Changed(people, row, column, value), Offices, 2026).Problems;

    private static SheetTable Filled(int row, params (string Column, string Value)[] cells)
    {
        var blank = Units with { Rows = [.. Units.Rows.Select(each => each with { Cells = each.Cells.Where(cell => cell.Key is not ("类别" or "人数" or "计入单位")).ToDictionary() })] };
        return cells.Aggregate(blank, (table, cell) => Changed(table, row, cell.Column, cell.Value));
    }

    private static SheetTable Changed(SheetTable table, int row, string column, string value) =>
        table with { Rows = [.. table.Rows.Select(each => each.Number == row ? each with { Cells = new Dictionary<string, string>(each.Cells) { [column] = value } } : each)] };
}
