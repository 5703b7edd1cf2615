using System.IO.Compression;
using System.Text;
using System.Xml;
using Xunit;
using Yaoqing.App.Administration.Demonstration;

namespace Yaoqing.App.Tests.Administration.Demonstration;

public sealed class DemoManuscriptsTests
{
    private static readonly DemoCounty County = DemoCounty.Load(SamplesFolder.In("county", "county.yaml"));
    private static readonly DemoManuscript[] Manuscripts = DemoManuscripts.Load(SamplesFolder.In("manuscripts", "manifest.yaml")).Manuscripts;

    [Fact]
    public void 样稿_清单与文件一一对应()
    {
        var files = System.IO.Directory.GetFiles(SamplesFolder.In("manuscripts")).Select(Path.GetFileName).Where(name => name is not ("manifest.yaml" or ".gitattributes"));
        Assert.Equal(files.Order(StringComparer.Ordinal), Manuscripts.Select(m => m.File).Order(StringComparer.Ordinal));
        Assert.True(Manuscripts.Count(m => m.File.EndsWith(".docx", StringComparison.Ordinal)) >= 14);
    }

    [Fact]
    public void 样稿_类型结构条线渠道齐全()
    {
        Assert.Equal(4, Manuscripts.Select(m => m.Kind).Distinct().Count());
        Assert.Equal(4, Manuscripts.Select(m => m.Structure).Distinct().Count());
        Assert.Equal(2, Manuscripts.SelectMany(m => m.Lines).Distinct().Count());
        Assert.Equal(3, Manuscripts.Select(m => m.Channel).Distinct().Count());
        Assert.Contains(Manuscripts, m => m.Emergency && m.Signer?.Role == "Head");
    }

    [Fact]
    public void 样稿_单位板块审签人信息员都在册() => Assert.All(Manuscripts, manuscript =>
    {
        var unit = Assert.Single(County.Units, u => u.Name == manuscript.Unit);
        Assert.Contains(manuscript.Board, County.Boards);
        Assert.Equal(unit.Reporter.Name, manuscript.Reporter);
        if (manuscript.Signer is { } signer)
            Assert.Equal(signer.Name, (signer.Role == "Head" ? unit.Head : unit.Deputy).Name);
    });

    [Fact]
    public void 样稿_每篇都写着信息员电话且只有漏签的一篇没有审签人() => Assert.All(Manuscripts, manuscript =>
    {
        var text = Source(manuscript);
        Assert.Contains(manuscript.Reporter, text, StringComparison.Ordinal);
        Assert.Matches("0700-5550[0-9]{3}", text);
        Assert.Equal(manuscript.Faults.Contains("F01"), manuscript.Signer is null);
        Assert.Contains(manuscript.Signer?.Name ?? "", text, StringComparison.Ordinal);
    });

    [Fact]
    public void 样稿_突发和重大问题建议由主要领导签发() =>
        Assert.All(Manuscripts.Where(m => m.Emergency || m.Major), m => Assert.Equal("Head", m.Signer?.Role));

    [Fact]
    public void 样稿_动态超过五百字的只有特意安排的一篇() =>
        Assert.Equal(["11-县交通运输局-农村公路.docx"], Manuscripts.Where(m => m.Form == "动态" && Length(m) > 500).Select(m => m.File));

    [Fact]
    public void 样稿_调研一篇在一千五至二千五百字() => Assert.Contains(Manuscripts, m => m.Form == "调研" && Length(m) is >= 1500 and <= 2500);

    [Fact]
    public void 样稿_约稿和事项在县情文件里() => Assert.All(Manuscripts, manuscript =>
    {
        if (manuscript.Commission is { } title)
            Assert.Contains(manuscript.Unit, Assert.Single(County.Commissions, c => c.Title == title).Units);
        if (manuscript.Event is { } happened)
            Assert.Contains(County.Events, e => e.Title == happened.Title && e.Date == happened.Date && e.Units.Contains(manuscript.Unit));
    });

    [Fact]
    public void Word样稿_与文字稿一致() => Assert.All(
        Manuscripts.Where(m => m.File.EndsWith(".docx", StringComparison.Ordinal)), manuscript =>
            Assert.Contains(Title(manuscript), WordText(SamplesFolder.In("manuscripts", manuscript.File)), StringComparison.Ordinal));

    [Fact]
    public void 纯文本样稿_有一篇是GB18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = File.ReadAllBytes(SamplesFolder.In("manuscripts", "21-县公安局-反诈.txt"));
        Assert.Contains("安和县电信网络诈骗发案下降25%", Encoding.GetEncoding("GB18030").GetString(bytes), StringComparison.Ordinal);
        Assert.Contains('\uFFFD', Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void 两张导入表_与县情文件一致()
    {
        var units = MiniExcelLibs.MiniExcel.Query(SamplesFolder.In("county", "units.xlsx"), useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        var people = MiniExcelLibs.MiniExcel.Query(SamplesFolder.In("county", "people.xlsx"), useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(County.Units.Select(u => (u.Name, u.FullName, u.Group)), units.Select(r => ((string)r["单位简称"], (string)r["单位全称"], (string)r["考核组"])));
        Assert.Equal(County.Units.SelectMany(u => new[] { u.Head.Name, u.Deputy.Name, u.Reporter.Name }), people.Take(120).Select(r => (string)r["姓名"]));
        Assert.All(people, r => Assert.False(string.IsNullOrWhiteSpace((string)r["角色"])));
    }

    private static string Source(DemoManuscript manuscript) =>
        File.ReadAllText(SamplesFolder.In("manuscripts", "sources", manuscript.File.Replace(".docx", "", StringComparison.Ordinal) + ".txt"));

    private static string[] Lines(DemoManuscript manuscript) => Source(manuscript).Split("---\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Title(DemoManuscript manuscript) => Lines(manuscript)[0][2..];

    private static int Length(DemoManuscript manuscript) =>
        Lines(manuscript).Skip(1).Where(l => l[0] is not ('>' or '|')).Sum(l => l.TrimStart('#', ' ').Count(c => !char.IsWhiteSpace(c)));

    private static string WordText(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        using var part = zip.Entries.Single(e => e.FullName == "word/document.xml").Open();
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var text = new StringBuilder();
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
                text.Append(reader.Value);
        }
        return text.ToString();
    }
}
