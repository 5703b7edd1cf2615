using Xunit;
using Yaoqing.Documents.Reading;

namespace Yaoqing.Documents.Tests.Reading;

public sealed class FieldTests
{
    private const string Title = "崭山乡三项措施推进春耕备耕";
    private const string Body = "全乡落实早稻面积1.2万亩，调运化肥300吨，组织农技人员进村入户指导，春耕备耕有序推进。";

    public static TheoryData<string> Endings =>
    [
        "审签人：王建国\n信息员：李小明\n联系电话：13800000001\n报送单位：崭山乡人民政府\n日期：2026年3月5日",
        "崭山乡人民政府\n2026年3月5日\n（审签人：王建国　信息员：李小明　电话：13800000001）",
        "崭山乡人民政府　　2026 年 3 月 5 日\n审 签 人：王建国\n信 息 员：李小明　联系方式：138 0000 0001",
        "签发：王建国  撰稿：李小明  电话：138-0000-0001\n崭山乡人民政府（盖章）\n２０２６年３月５日",
        "（崭山乡人民政府 信息员 李小明 13800000001 审签人：王建国）\n2026年3月5日",
        "审签人：崭山乡党委书记王建国；信息员：李小明，13800000001；单位：崭山乡人民政府；报送时间：2026年3月5日",
        "审签人：王建国（党委书记）\n信息员及联系电话：李小明 13800000001\n崭山乡人民政府\n2026年3月5日",
        "【审签人】王建国【信息员】李小明【电话】13800000001\n崭山乡人民政府\n2026年3月5日",
        "单位：崭山乡人民政府 审签人：王建国副乡长 信息员：李小明 手机：13800000001 2026年3月5日",
        "信息员姓名及联系方式：李小明，13800000001\n审签人（签字）：王建国\n报送单位（公章）：崭山乡人民政府\n报送时间：2026年3月5日",
        "分管领导：王建国\n单位负责人：赵宏\n报送人：李小明（13800000001）\n崭山乡人民政府\n2026年3月5日",
        "崭山乡人民政府\n2026年3月5日\n签发：王建国\n编辑：李小明\n校对：周敏\n电话：13800000001 传真：0799-6654322",
        "主要领导审签：王建国\n信息报送员：李小明，电话13800000001\n崭山乡人民政府\n2026年3月5日",
        "单 位：崭山乡人民政府\n审签人：王 建 国\n信息员：李 小 明\n电  话：138 0000 0001\n日  期：2026 年 3 月 5 日",
        "签发人:王建国 审核人:赵铁柱 撰稿人:李小明 联系电话:13800000001\n崭山乡人民政府\n2026年3月5日",
    ];

    [Theory, MemberData(nameof(Endings))]
    public void 文末各种写法都能认出(string ending)
    {
        var read = Read.Text($"{Title}\n{Body}\n{ending}");
        Assert.Equal(Title, read.Title);
        Assert.Equal([Body], read.Lines());
        Assert.Equal(new ReadFields("王建国", "李小明", "13800000001", "崭山乡人民政府", "2026年3月5日"), read.Fields);
    }

    [Fact]
    public void 末段括号里的落款从正文中分出()
    {
        var read = Read.Text($"{Title}\n{Body}（崭山乡供稿 李小明）");
        Assert.Equal([Body], read.Lines());
        Assert.Equal(new ReadFields(Reporter: "李小明", Unit: "崭山乡"), read.Fields);
    }

    [Fact]
    public void 末段句后直接写的审签人分出() =>
        Assert.Equal("王建国", Read.Text($"{Title}\n{Body}审签人：王建国 信息员：李小明").Fields.Signer);

    [Fact]
    public void 题下的单位和日期分出()
    {
        var read = Read.Text($"{Title}\n崭山乡人民政府\n（2026年3月5日）\n{Body}\n{Body}");
        Assert.Equal(("崭山乡人民政府", "2026年3月5日", 2), (read.Fields.Unit, read.Fields.Date, read.Paragraphs.Count));
    }

    [Fact]
    public void 主送机关不是报送单位() => Assert.Equal("崭山乡人民政府", Read.Text($"县委办：\n{Title}\n{Body}\n崭山乡人民政府").Fields.Unit);

    [Fact]
    public void 取走的行仍可查密级() => Assert.Contains("校对：周敏", Read.Text($"{Title}\n{Body}\n校对：周敏\n信息员：李小明").AllText);

    [Fact]
    public void 固定电话带区号() => Assert.Equal("0799-6612345", Read.Text($"{Title}\n{Body}\n联系电话：（0799）6612345").Fields.Phone);

    [Fact]
    public void 正文里的联系人不动()
    {
        var read = Read.Text($"{Title}\n{Body}\n群众可拨打联系电话：0799-6612345反映问题，乡里安排专人受理，限时办结并回访。\n{Body}");
        Assert.Equal(3, read.Paragraphs.Count);
        Assert.Null(read.Fields.Phone);
    }

    [Fact]
    public void 附件说明留在正文里()
    {
        var read = Read.Text($"{Title}\n{Body}\n附件：春耕备耕情况表\n崭山乡人民政府\n2026年3月5日");
        Assert.Equal([Body, "附件：春耕备耕情况表"], read.Lines());
        Assert.Equal("崭山乡人民政府", read.Fields.Unit);
    }

    [Fact]
    public void 刊头略去并提示()
    {
        var read = Read.Text($"崭山信息\n第12期\n崭山乡党政办　2026年3月5日\n{Title}\n{Body}");
        Assert.Equal((Title, "崭山乡党政办"), (read.Title, read.Fields.Unit));
        Assert.Contains("read.masthead", read.Codes());
    }

    [Fact]
    public void 以第几期开头的标题不是期号() => Assert.Equal("第十期干部培训班开班", Read.Text($"第十期干部培训班开班\n{Body}\n{Body}").Title);

    [Fact]
    public void 刊名不当作标题() => Assert.Equal(Title, Read.Docx(DocxBuilder.P("崭山乡信息", "<w:jc w:val=\"center\"/>", "<w:sz w:val=\"72\"/>"), DocxBuilder.P(Title, "<w:jc w:val=\"center\"/>", "<w:sz w:val=\"44\"/>"), DocxBuilder.P(Body, "", "<w:sz w:val=\"32\"/>")).Title);

    [Fact]
    public void 居中的两行标题合为一行() => Assert.Equal(Title, Read.Docx(DocxBuilder.P(Title[..6], "<w:jc w:val=\"center\"/>"), DocxBuilder.P(Title[6..], "<w:jc w:val=\"center\"/>"), DocxBuilder.P("崭山乡人民政府", "<w:jc w:val=\"center\"/>"), DocxBuilder.P(Body)).Title);

    [Fact]
    public void 没有标题时取文件名并提示()
    {
        var read = Read.Any("崭山乡春耕备耕工作有序推进.txt", System.Text.Encoding.UTF8.GetBytes($"一、抓早动快。{Body}\n二、抓实保障。{Body}"));
        Assert.Equal("崭山乡春耕备耕工作有序推进", read.Title);
        Assert.Contains("read.title-from-file-name", read.Codes());
    }

    [Theory]
    [InlineData("一、加强组织领导", 1)]
    [InlineData("（二）强化督查问效", 2)]
    [InlineData("3．抓资金保障", 3)]
    [InlineData("（4）抓宣传", 4)]
    [InlineData("一是抓早动快。全乡上下一心。", 0)]
    [InlineData("3.5万亩良田完成翻耕", 0)]
    public void 标题层级(string line, int level) => Assert.Equal(level, Read.Text($"{Title}\n{Body}\n{line}\n{Body}").Paragraphs[1].Level);

    [Fact]
    public void 表中表里审签人的电话也取得到()
    {
        var inner = DocxBuilder.Table(["审签：刘大伟 0799-6612345"]);
        var outer = $"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>{inner}<w:p/></w:tc></w:tr></w:tbl>";
        var read = Read.Docx(DocxBuilder.P("崭山乡三项措施推进春耕备耕"), DocxBuilder.P("全乡落实早稻面积1.2万亩，调运化肥300吨，春耕备耕有序推进。"), outer);
        Assert.Equal(("刘大伟", "0799-6612345"), (read.Fields.Signer, read.Fields.Phone));
    }

    [Theory]
    [InlineData("㙍头村委会")]
    [InlineData("𪣻头镇人民政府")]
    public void 生僻字开头的单位也认得(string unit)
    {
        var read = Read.Text($"崭山乡三项措施推进春耕备耕\n全乡落实早稻面积1.2万亩，调运化肥300吨，春耕备耕有序推进。\n审签人：王建国　电话：0799-6612345\n{unit}");
        Assert.Equal((unit, "王建国"), (read.Fields.Unit, read.Fields.Signer));
    }

    [Fact]
    public void 末尾一行不认得的话不挡住上面的审签人_也不丢()
    {
        var read = Read.Text("崭山乡三项措施推进春耕备耕\n全乡落实早稻面积1.2万亩，调运化肥300吨，春耕备耕有序推进。\n审签人：王建国　信息员：李小明\n此件可公开发布");
        Assert.Equal(("王建国", "李小明"), (read.Fields.Signer, read.Fields.Reporter));
        Assert.EndsWith("此件可公开发布", read.BodyText);
    }
}
