using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Assessment;
using Yaoqing.App.Assessment.Imports;
using Yaoqing.App.Shared.Exports;
using Yaoqing.App.Tests.Houses;
using Yaoqing.App.Upward;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.Assessment;

public sealed class ImportFactsTests
{
    private const string Heads = "序号,报送单位,信息标题,采用刊物,级别,采用日期\n";
    private static readonly ImportMapping Usual = new(["", "unit", "item", "periodical", "level", "happened"], "采用", "", "");

    [Fact]
    public void 列名照常见的写法猜()
    {
        Assert.Equal(["", "unit", "item", "periodical", "level", "happened"], ImportFields.Guess(["序号", "报送单位", "信息标题", "采用刊物", "级别", "采用日期"]));
        Assert.Equal(["unit", "happened", "leader"], ImportFields.Guess(["单 位", "刊发日期（年月日）", "批示领导"]));
        Assert.Equal(["unit", ""], ImportFields.Guess(["单位", "单位"]));
    }

    [Fact]
    public async Task 同一个文件导入两次_第二次什么也不增加()
    {
        await using var house = await House.OnSqliteAsync();
        await house.WithSchemeAsync();
        const string Rows = Heads + "1,云溪镇,秋粮收购,安和信息,县,2026-03-02\n2,安和县白沙乡,春耕备耕,临江要情,市,2026年3月5日\n";
        Assert.Equal(new ImportedFacts(2, 0), (await ImportAsync(house, Rows)).Value);
        Assert.Equal(new ImportedFacts(0, 2), (await ImportAsync(house, Rows)).Value);
        Assert.Equal(2, await house.LookAsync(db => db.Facts.CountAsync()));
        var scores = await house.RunAsync<Scoreboard, YearScores>(async board => await board.OfYearAsync(await house.OfficeAsync(Line.Party), 2026, default));
        Assert.Equal(["5", "10"], scores.Report?.Units.Where(unit => !unit.Points.IsZero).OrderBy(unit => unit.Points).Select(unit => $"{unit.Points}"));
        Assert.Equal(2, await house.LookAsync(db => db.Trail.CountAsync(row => row.Action == "facts.imported" && row.Outcome == "done")));
    }

    [Fact]
    public async Task 导入时逐行报数_核对完再登记()
    {
        await using var house = await House.OnSqliteAsync();
        var counts = new List<ImportCount>();
        _ = await house.RunAsync<ImportProgress, bool>(progress => { progress.Counted += (_, count) => counts.Add(count); return Task.FromResult(true); });
        _ = (await ImportAsync(house, Heads + "1,云溪镇,秋粮收购,安和信息,县,2026-03-02\n2,云西镇,春耕,安和信息,县,2026-03-03\n")).Value;
        Assert.Equal([new(ImportStep.Matching, 1, 2), new(ImportStep.Matching, 2, 2), new(ImportStep.Storing, 1, 1), new(ImportStep.Saving, 1, 1)], counts);
    }

    [Fact]
    public async Task 同样的行换个文件和次序_也不重复()
    {
        await using var house = await House.OnSqliteAsync();
        _ = (await ImportAsync(house, Heads + "1,云溪镇,秋粮收购,安和信息,县,2026-03-02\n")).Value;
        Assert.Equal(new ImportedFacts(1, 2), (await ImportAsync(house, Heads + "8,白沙乡,春耕,安和信息,县,2026-03-03\n9,云溪镇,秋粮收购。,安和信息,县,2026/3/2\n10,白沙乡,春耕,安和信息,县,2026-03-03\n")).Value);
    }

    [Fact]
    public async Task 单位不明的行不导入_给出相近的名称和下载()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await UploadAsync(house, Heads + "1,云西镇,秋粮收购,安和信息,县,2026-03-02\n2,白沙乡,=春耕,安和信息,县,2026-03-03\n3,,防汛,安和信息,县,2026-03-03\n");
        var preview = (await TryAsync(house, no)).Value;
        Assert.Equal([ImportVerdict.Unmatched, ImportVerdict.Taken, ImportVerdict.Unmatched], preview.Rows.Select(row => row.Verdict));
        Assert.Contains("是不是“云溪镇”？", preview.Rows[0].Why, StringComparison.Ordinal);
        Assert.Equal(new ImportedFacts(1, 2), (await TakeAsync(house, no)).Value);
        var chief = await house.AsAsync("chief");
        var rest = await house.RunAsync<FactImports, (string Name, byte[] Bytes)?>(imports => imports.RestAsync(chief, no, default));
        Assert.Equal("台账-未导入.xlsx", rest?.Name);
        Assert.Contains("是不是“云溪镇”？", SheetOf(rest?.Bytes ?? []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 标题相同的挂到稿件_相近的等人确认()
    {
        await using var house = await House.OnSqliteAsync();
        var same = await house.SubmitAsync(form: await house.FormAsync(title: "云溪镇推进秋粮收购"));
        var near = await house.SubmitAsync(form: await house.FormAsync(title: "云溪镇检修农村灌溉渠道"));
        var no = await UploadAsync(house, Heads + "1,云溪镇,云溪镇推进“秋粮收购”,安和信息,县,2026-08-31\n2,云溪镇,云溪镇检修灌溉渠道,安和信息,县,2026-08-31\n3,云溪镇,毫不相干的题目,安和信息,县,2026-08-31\n");
        var rows = (await TryAsync(house, no)).Value.Rows;
        Assert.Equal([same, null, null], rows.Select(row => row.ItemNo));
        Assert.Equal([0, 1, 0], rows.Select(row => row.Candidates.Count));
        Assert.Equal(near, rows[1].Candidates[0].No);
        _ = (await TakeAsync(house, no, new Dictionary<int, int> { [3] = near })).Value;
        var numbers = await house.LookAsync(db => db.Facts.Where(fact => fact.Kind == "Adopted").ToListAsync());
        Assert.Equal([same, near, null], numbers.Select(fact => FactData.Read(fact.Data).ItemNo).OrderBy(number => number ?? int.MaxValue));
    }

    [Fact]
    public async Task 有一格填错_整个文件不导入_指明行列()
    {
        await using var house = await House.OnSqliteAsync();
        await house.WithSchemeAsync();
        var refused = (await ImportAsync(house, Heads + "1,云溪镇,秋粮收购,安和信息,县,2026-03-02\n2,白沙乡,春耕,安和信息,县,三月五日\n3,白沙乡,防汛,安和信启,县,2026-03-09\n4,白沙乡,防火,安和信息,镇级,2026-03-09\n")).Refusal;
        Assert.Equal("facts.wrong", refused?.Code);
        Assert.Contains("“台账.csv”第3行第6列", refused?.Message, StringComparison.Ordinal);
        Assert.Contains("是不是“安和信息”？", refused?.Message, StringComparison.Ordinal);
        Assert.Contains("第5行第5列", refused?.Message, StringComparison.Ordinal);
        Assert.Equal(0, await house.LookAsync(db => db.Facts.CountAsync()));
    }

    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("1949-10-01")]
    public async Task 日期晚于今天或太早_不导入(string day)
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal("facts.wrong", (await ImportAsync(house, Heads + $"1,云溪镇,秋粮收购,安和信息,县,{day}\n")).Refusal?.Code);
    }

    [Fact]
    public async Task 没指明单位或日期列_不导入()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await UploadAsync(house, Heads + "1,云溪镇,秋粮收购,安和信息,县,2026-03-02\n");
        Assert.Equal("facts.wrong", (await TakeAsync(house, no, mapping: Usual with { Columns = ["", "unit", "item", "periodical", "level", ""] })).Refusal?.Code);
    }

    [Fact]
    public async Task 没有刊物和层级列时_用统一填的()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await UploadAsync(house, "全市采用通报,,\n单位,标题,日期\n云溪镇,秋粮收购,2026-03-02\n");
        _ = (await TakeAsync(house, no, mapping: new ImportMapping(["unit", "item", "happened"], "采用", "临江要情", "市"))).Value;
        var data = FactData.Read(await house.LookAsync(db => db.Facts.Select(fact => fact.Data).SingleAsync()));
        Assert.Equal(("临江要情", "市", "秋粮收购"), (data.Periodical, data.Level, data.About));
    }

    [Fact]
    public async Task 上报过的信息_登记成上级采用_不重复登记()
    {
        await using var house = await House.OnSqliteAsync();
        var item = await house.SubmitAsync();
        var (editor, office, city) = (await house.AsAsync("editor"), await house.OfficeAsync(Line.Party), await house.OfficeAsync("临江市委办"));
        _ = (await house.RunAsync<SendUp, Result<int>>(send => send.RunAsync(editor, new SendUpRequest(office, item, null, city, null, null, null), default))).Value;
        var rows = Heads + $"1,云溪镇,{Doing.Title},临江要情,市,2026-08-31\n";
        Assert.Equal(new ImportedFacts(1, 0), (await ImportAsync(house, rows)).Value);
        Assert.Equal("临江要情", await house.LookAsync(db => db.Adoptions.Select(adoption => adoption.Periodical).SingleAsync()));
        Assert.Equal(1, await house.LookAsync(db => db.Facts.CountAsync(fact => fact.Kind == "Adopted")));
        Assert.Equal(new ImportedFacts(0, 1), (await ImportAsync(house, rows)).Value);
    }

    [Fact]
    public async Task 手工登记过的采用_导入时算重复()
    {
        await using var house = await House.OnSqliteAsync();
        _ = await house.PublishNewAsync("云溪镇", "yunxi");
        Assert.Equal(new ImportedFacts(0, 1), (await ImportAsync(house, Heads + $"1,云溪镇,{Doing.Title},安和信息,县,2026-08-31\n")).Value);
    }

    [Fact]
    public async Task 联合署名的行_每个单位都记上()
    {
        await using var house = await House.OnSqliteAsync();
        _ = (await ImportAsync(house, Heads + "1,云溪镇、白沙乡,联合防汛,安和信息,县,2026-03-02\n")).Value;
        Assert.Equal(2, (await house.LookAsync(db => db.Facts.SingleAsync())).UnitIds.Count);
    }

    [Fact]
    public async Task xlsx也能导入_日期单元格和文字日期都认()
    {
        await using var house = await House.OnSqliteAsync();
        var bytes = ExportWorkbook.Write(new ExportSheet("台账", [new("单位"), new("标题"), new("刊物"), new("日期")], [["云溪镇", "秋粮收购", "安和信息", "2026.3.2"], ["白沙乡", "春耕", "安和信息", new DateOnly(2026, 3, 5)]]));
        var no = (await TryUploadAsync(house, "台账.xlsx", bytes)).Value;
        Assert.Equal(2, (await TakeAsync(house, no, mapping: new ImportMapping(["unit", "item", "periodical", "happened"], "采用", "", "县"))).Value.Taken);
    }

    [Theory]
    [InlineData("台账.docx", "x", "facts.not-a-table")]
    [InlineData("台账.xlsx", "不是表格", "facts.not-a-table")]
    [InlineData("台账.csv", "", "facts.empty")]
    [InlineData("台账.csv", "只有一行", "facts.no-heads")]
    public async Task 不是表格的文件_不收(string name, string content, string code)
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal(code, (await TryUploadAsync(house, name, Encoding.UTF8.GetBytes(content))).Refusal?.Code);
    }

    [Fact]
    public void 太大或行数太多_不收()
    {
        Assert.Equal("facts.too-large", ImportSheet.Read("台账.csv", new byte[ImportSheet.MostBytes + 1]).Refusal?.Code);
        var rows = "单位,日期\n" + string.Concat(Enumerable.Repeat("云溪镇,2026-03-02\n", ImportSheet.MostRows + 20));
        Assert.Equal("facts.too-many-rows", ImportSheet.Read("台账.csv", Encoding.UTF8.GetBytes(rows)).Refusal?.Code);
    }

    [Fact]
    public async Task 只有本科的科长和考核人员能导入()
    {
        await using var house = await House.OnSqliteAsync();
        var (editor, office) = (await house.AsAsync("editor"), await house.OfficeAsync(Line.Party));
        Assert.Equal("facts.not-your-desk", (await house.RunAsync<UploadFactFile, Result<int>>(upload => upload.RunAsync(editor, new UploadFactFileRequest(office, "台账.csv", Encoding.UTF8.GetBytes(Heads + "1,云溪镇,a,b,县,2026-03-02\n"), null), default))).Refusal?.Code);
        var no = await UploadAsync(house, Heads + "1,云溪镇,秋粮收购,安和信息,县,2026-03-02\n");
        var other = await house.AsAsync("goveditor");
        Assert.Null(await house.RunAsync<FactImports, ImportFileView?>(imports => imports.FindAsync(other, no, default)));
        Assert.Equal("facts.not-found", (await house.RunAsync<ImportFacts, Result<ImportedFacts>>(take => take.RunAsync(other, new ImportFactsRequest(no, Usual, new Dictionary<int, int>(), null), default))).Refusal?.Code);
    }

    [Fact]
    public async Task 一个文件只导入一次()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await UploadAsync(house, Heads + "1,云溪镇,秋粮收购,安和信息,县,2026-03-02\n");
        _ = (await TakeAsync(house, no)).Value;
        Assert.Equal("facts.taken", (await TakeAsync(house, no)).Refusal?.Code);
    }

    private static async Task<Result<ImportedFacts>> ImportAsync(House house, string rows) => await TakeAsync(house, await UploadAsync(house, rows));

    private static async Task<int> UploadAsync(House house, string rows) => (await TryUploadAsync(house, "台账.csv", Encoding.UTF8.GetBytes(rows))).Value;

    private static async Task<Result<int>> TryUploadAsync(House house, string name, byte[] bytes)
    {
        var (chief, office) = (await house.AsAsync("chief"), await house.OfficeAsync(Line.Party));
        return await house.RunAsync<UploadFactFile, Result<int>>(upload => upload.RunAsync(chief, new UploadFactFileRequest(office, name, bytes, null), default));
    }

    private static async Task<Result<ImportPreview>> TryAsync(House house, int no)
    {
        var chief = await house.AsAsync("chief");
        return await house.RunAsync<FactImports, Result<ImportPreview>>(imports => imports.TryAsync(chief, no, Usual, default));
    }

    private static async Task<Result<ImportedFacts>> TakeAsync(House house, int no, Dictionary<int, int>? chosen = null, ImportMapping? mapping = null)
    {
        var chief = await house.AsAsync("chief");
        return await house.RunAsync<ImportFacts, Result<ImportedFacts>>(take => take.RunAsync(chief, new ImportFactsRequest(no, mapping ?? Usual, chosen ?? [], null), default));
    }

    private static string SheetOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader((zip.GetEntry("xl/worksheets/sheet1.xml") ?? throw new InvalidOperationException("No sheet.")).Open());
        return reader.ReadToEnd();
    }
}
