// Writes units.xlsx and people.xlsx, the sheets that `./yaoqing setup` imports, from county.yaml.
// Run from the repository's root:  dotnet run samples/county/make/sheets.cs
#:project ../../../src/Yaoqing.App/Yaoqing.App.csproj
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

using MiniExcelLibs;
using Yaoqing.App.Administration.Demonstration;

var folder = Path.Combine("samples", "county");
var county = DemoCounty.Load(Path.Combine(folder, "county.yaml"));

MiniExcel.SaveAs(Path.Combine(folder, "units.xlsx"), county.Units.Select(unit => new Dictionary<string, object>
{
    ["单位简称"] = unit.Name,
    ["单位全称"] = unit.FullName,
    ["考核组"] = unit.Group,
    ["报送条线"] = string.Join("、", unit.Desks),
    ["类别"] = "",
    ["人数"] = unit.Headcount is { } people ? people : "",
    ["计入单位"] = "",
    ["所辖村社区"] = string.Join("、", unit.Places),
}), sheetName: "单位", overwriteFile: true);

MiniExcel.SaveAs(Path.Combine(folder, "people.xlsx"), UnitPeople().Concat(OfficePeople()).Select(row => new Dictionary<string, object>
{
    ["姓名"] = row.Person.Name,
    ["单位"] = row.Unit,
    ["职务"] = row.Person.Post,
    ["角色"] = row.Role,
    ["联系电话"] = row.Person.Phone,
}), sheetName: "人员", overwriteFile: true);

IEnumerable<(DemoPerson Person, string Unit, string Role)> UnitPeople() => county.Units.SelectMany(unit => new[]
{
    (unit.Head, unit.Name, "主要领导"),
    (unit.Deputy, unit.Name, "分管领导"),
    (unit.Reporter, unit.Name, "信息员"),
});

IEnumerable<(DemoPerson Person, string Unit, string Role)> OfficePeople() =>
    county.Offices.SelectMany(office => office.Editors.Select(editor => (editor, office.Name, "编辑"))
            .Append((office.ChiefEditor, office.Name, "科长"))
            .Append((office.Director, office.Name, "办公室主任")))
        .Concat(county.Leaders.Select(leader => (leader, county.County, "领导")))
        .Concat(county.Administrators.Select(administrator => (administrator, county.County, administrator.Post)));
