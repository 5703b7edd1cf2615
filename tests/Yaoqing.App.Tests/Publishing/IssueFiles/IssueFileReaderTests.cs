using System.Runtime.CompilerServices;
using Xunit;
using Yaoqing.App.Publishing.IssueFiles;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.App.Tests.Publishing.IssueFiles;

/// <summary>期刊文件: what clerks may write, and how faults are named.</summary>
public sealed class IssueFileReaderTests
{
    private const string Smallest = "版式: T1\n刊头: {刊名: 安和信息, 日期: 2026-08-31}\n稿件:\n  - {标题: 甲, 正文: 乙。}\n";

    private static string Samples([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../samples/issues"));

    public static TheoryData<string> SampleNames => [.. System.IO.Directory.GetFiles(Samples(), "*.yaml").Select(path => Path.GetFileName(path)!).Order()];

    [Theory, MemberData(nameof(SampleNames))]
    public void 样例都能读出并排版(string name)
    {
        var file = IssueFileReader.Read(File.ReadAllText(Path.Combine(Samples(), name)));
        Assert.Empty(file.Faults);
        Assert.Equal($"T{(int)file.Document!.Template + 1}", name[..2]);
        Assert.Empty(IssueTypesetter.Check(file.Document));
        Assert.True(IssueTypesetter.Lay(file.Document, FontSet.Empty).PageCount >= 1);
    }

    [Fact]
    public void 七种版式各有样例() => Assert.Equal(["T1", "T2", "T3", "T4", "T5", "T6", "T7"], SampleNames.Select(row => row.Data[..2]));

    [Fact]
    public void 中文项名和英文项名等价()
    {
        var english = IssueFileReader.Read("template: T1\nmasthead: {name: 安和信息, date: 2026-08-31}\narticles:\n  - {title: 甲, body: 乙。}\n");
        Assert.Equal(IssueTypesetter.WriteDocx(IssueFileReader.Read(Smallest).Document!), IssueTypesetter.WriteDocx(english.Document!));
    }

    [Theory]
    [InlineData("版式: T9\n刊头: {刊名: 甲}\n稿件:\n  - {标题: 甲, 正文: 乙}", 1, "没有版式“T9”")]
    [InlineData("版式: T1\n刊头: {刊名: 甲, 曰期: 2026-08-31}\n稿件:\n  - {标题: 甲, 正文: 乙}", 2, "不认识的项“曰期”")]
    [InlineData("版式: T1\n刊头: {刊名: 甲, 日期: 8月31日}\n稿件:\n  - {标题: 甲, 正文: 乙}", 2, "“日期”应为日期")]
    [InlineData("版式: T1\n刊头: {刊名: 甲}\n稿件:\n  - {正文: 乙}", 4, "缺少“标题”")]
    [InlineData("版式: T1\n刊头: {刊名: 甲}\n稿件:\n  - 标题: 甲\n    正文:\n      - 表格: [[a, b], [c]]", 6, "格数不一样")]
    [InlineData("版式: T1\n刊头: {刊名: 甲", 2, "不是有效的 YAML")]
    [InlineData("", 1, "文件是空的")]
    public void 错处按行号指出(string yaml, long line, string message)
    {
        var file = IssueFileReader.Read(yaml);
        Assert.Null(file.Document);
        Assert.Contains(file.Faults, fault => fault.Line >= line && fault.Message.Contains(message));
    }

    [Fact]
    public void 收件单位后可写份数()
    {
        var file = IssueFileReader.Read(Smallest + "报尾: {报: [市委办, 县委常委 11份], 发: 各乡镇 12份}\n");
        Assert.Equal(24, file.Document!.Colophon!.PrintedCopies);
        Assert.Equal("县委常委", file.Document.Colophon.Distribution[0].Recipients[1].Name);
    }
}
