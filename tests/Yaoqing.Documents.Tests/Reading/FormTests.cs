using Xunit;
using Yaoqing.Documents.Reading;
using static Yaoqing.Documents.Tests.Reading.DocxBuilder;

namespace Yaoqing.Documents.Tests.Reading;

public sealed class FormTests
{
    private const string Body = "全乡落实早稻面积1.2万亩，调运化肥300吨，组织农技人员进村入户指导，春耕备耕有序推进。";

    [Fact]
    public void 信息报送单读成标题正文和各栏()
    {
        var read = Read.Docx(P("安和县信息报送单", "<w:jc w:val=\"center\"/>"), Table(["报送单位", "崭山乡人民政府", "报送时间", "2026年3月5日"], ["信息标题", "崭山乡推进春耕", "类别", "措施类"], ["正文", $"{Body}\n{Body}"], ["签发人", "王建国", "信息员", "李小明 13800000001"]));
        Assert.Equal("崭山乡推进春耕", read.Title);
        Assert.Equal(2, read.Lines().Count(l => l == Body));
        Assert.Equal(new ReadFields("王建国", "李小明", "13800000001", "崭山乡人民政府", "2026年3月5日"), read.Fields);
        Assert.Empty(read.Tables);
    }

    [Fact]
    public void 数据表仍是表() =>
        Assert.Single(Read.Docx(P("标题在此处"), P(Body), Table(["单位", "电话", "日期"], ["崭山乡", "6612345", "3月5日"]), P(Body)).Tables);

    [Fact]
    public void 只起外框作用的表并入正文()
    {
        var read = Read.Docx(Table([$"崭山乡推进春耕备耕\n{Body}\n审签人：王建国"]));
        Assert.Equal(("崭山乡推进春耕备耕", Body, "王建国"), (read.Title, read.BodyText, read.Fields.Signer));
    }

    [Fact]
    public void 无线表格排的落款成为各栏()
    {
        var read = Read.Docx(P("崭山乡推进春耕备耕"), P(Body), Table(["审签人：王建国", "信息员：李小明"], ["电话：13800000001", "单位：崭山乡"]));
        Assert.Equal(new ReadFields("王建国", "李小明", "13800000001", "崭山乡"), read.Fields);
        Assert.Empty(read.Tables);
    }
}
