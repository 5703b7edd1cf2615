using Xunit;
using static Yaoqing.Documents.Tests.Reading.DocxBuilder;

namespace Yaoqing.Documents.Tests.Reading;

public sealed class WordBodyTests
{
    private const string Body = "全乡落实早稻面积1.2万亩，调运化肥300吨，组织农技人员进村入户指导，春耕备耕有序推进。";

    private static string[] Inline(string inline) => Read.Docx(P("崭山乡三项措施推进春耕备耕"), P(Body), $"<w:p>{inline}</w:p>", P(Body)).Lines()[1..^1];

    [Fact]
    public void 未接受的修订按接受后的文字读出并提示()
    {
        var read = Read.Docx(P("标题在此处"), P(Body), $"<w:p>{R("完成投资")}<w:del w:id=\"1\"><w:r><w:delText>三</w:delText></w:r></w:del><w:ins w:id=\"2\">{R("五")}</w:ins>{R("千万元。")}</w:p>");
        Assert.Equal("完成投资五千万元。", read.Lines()[^1]);
        Assert.Contains("docx.tracked-changes", read.Codes());
    }

    [Fact]
    public void 移动过的文字只在新位置读一次() =>
        Assert.Equal("乙甲。", Assert.Single(Inline($"<w:moveFrom w:id=\"1\">{R("甲")}</w:moveFrom>{R("乙")}<w:moveTo w:id=\"2\">{R("甲")}</w:moveTo>{R("。")}")));

    [Fact]
    public void 删除了段落标记的两段合为一段()
    {
        var read = Read.Docx(P("标题在此处"), P(Body), P("前半句，", "<w:rPr><w:del w:id=\"1\"/></w:rPr>"), P("后半句。"));
        Assert.Equal("前半句，后半句。", read.Lines()[^1]);
    }

    [Fact]
    public void 文本框的文字只读一次()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>框内一句话。</w:t></w:r></w:p></w:txbxContent>";
        var read = Read.Docx(P("标题在此处"), P(Body), "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>" + box +
            "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
        Assert.Equal(1, read.Lines().Count(l => l == "框内一句话。"));
        Assert.Contains("docx.text-box", read.Codes());
    }

    [Theory]
    [InlineData("<w:vanish/>", "docx.hidden-text")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>", "docx.white-text")]
    [InlineData("<w:sz w:val=\"2\"/>", "docx.tiny-text")]
    public void 看不见的文字不入正文但要报告(string properties, string code)
    {
        var read = Read.Docx(P("标题在此处"), P(Body), $"<w:p>{R("看得见")}{R("机密★10年", properties)}{R("的字。")}</w:p>");
        Assert.Equal("看得见的字。", read.Lines()[^1]);
        Assert.Contains(code, read.Codes());
        Assert.Contains("机密★10年", read.AllText);
    }

    [Fact]
    public void 深色底纹上的白字是看得见的() =>
        Assert.Equal("表头。", Assert.Single(Inline(R("表头。", "<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"C00000\"/>"))));

    [Fact]
    public void 域只读结果不读代码() =>
        Assert.Equal("共12页。", Assert.Single(Inline(R("共") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> NUMPAGES </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("12") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + R("页。"))));

    [Fact]
    public void 超链接智能标记内容控件层层包裹也能读出() =>
        Assert.Equal("一二三四。", Assert.Single(Inline($"<w:hyperlink>{R("一")}</w:hyperlink><w:smartTag>{R("二")}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent><w:sdt><w:sdtContent>{R("三")}</w:sdtContent></w:sdt></w:sdtContent></w:sdt><w:fldSimple w:instr=\"X\">{R("四。")}</w:fldSimple>")));

    [Fact]
    public void 内容控件的提示语不是正文() =>
        Assert.Equal("正文。", Assert.Single(Inline($"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{R("单击此处输入文字。")}</w:sdtContent></w:sdt>{R("正文。")}")));

    [Fact]
    public void 符号字体的字符换成通用字符() =>
        Assert.Equal("☑同意。", Assert.Single(Inline("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>" + R("同意。"))));

    [Fact]
    public void 软回车分段() => Assert.Equal(["上行。", "下行。"], Inline("<w:r><w:t>上行。</w:t><w:br/><w:t>下行。</w:t></w:r>"));

    [Fact]
    public void 拼音指南只读正字() =>
        Assert.Equal("崭。", Assert.Single(Inline($"<w:r><w:ruby><w:rt>{R("zhǎn")}</w:rt><w:rubyBase>{R("崭")}</w:rubyBase></w:ruby></w:r>{R("。")}")));

    [Fact]
    public void 脚注列在正文之后()
    {
        var read = Read.Docx(new DocxBuilder { Body = P("标题在此处") + $"<w:p>{R(Body)}<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + P(Body) }
            .Part("footnotes", "footnotes", "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>" + "<w:footnote w:id=\"2\">" + P("数据来源：乡农业办。") + "</w:footnote>").Build());
        Assert.Equal("［注1］数据来源：乡农业办。", read.Lines()[^1]);
    }

    [Fact]
    public void 页眉批注和属性进入其他文字()
    {
        var read = Read.Docx(new DocxBuilder { Body = P("标题在此处") + P(Body) }.Part("header", "hdr", P("秘密★1年")).Part("comments", "comments", $"<w:comment w:id=\"1\">{P("此处核实")}</w:comment>")
            .Raw("docProps/core.xml", "<p xmlns:dc=\"x\"><dc:title>内部资料</dc:title></p>").Build());
        Assert.Equal(["秘密★1年", "此处核实", "内部资料"], read.OtherText);
        Assert.DoesNotContain("秘密", read.BodyText);
    }

    [Fact]
    public void 严格格式的文件同样能读()
    {
        var read = Read.Docx(new DocxBuilder(strict: true) { Body = P("标题在此处", "<w:jc w:val=\"center\"/>") + P(Body) }.Build());
        Assert.Equal(("标题在此处", Body), (read.Title, read.BodyText));
    }

    [Fact]
    public void 合并单元格的表格行列对齐()
    {
        string Cell(string properties, string text) => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";
        var table = "<w:tbl><w:tr>" + Cell("<w:vMerge w:val=\"restart\"/>", "乡镇") + Cell("<w:gridSpan w:val=\"2\"/>", "面积（亩）") + "</w:tr><w:tr>" + Cell("<w:vMerge/>", "") + Cell("", "早稻") + Cell("", "晚稻") + "</w:tr><w:tr>"
            + Cell("", "崭山乡") + Cell("", "12000") + Cell("", "8000") + "</w:tr></w:tbl>";
        var read = Read.Docx(P("标题在此处"), P(Body), table, P(Body));
        Assert.Equal(["乡镇,面积（亩）,", ",早稻,晚稻", "崭山乡,12000,8000"], Assert.Single(read.Tables).Rows.Select(r => string.Join(',', r)));
        Assert.Equal(0, read.Tables[0].AfterParagraph);
    }

    [Fact]
    public void 空白文件拒收() => Assert.Equal("read.no-text", Read.Refusal("a.docx", Of(P("  "))));

    [Fact]
    public void 填表的正文里表格在原来的位置()
    {
        var read = Read.Docx(DocxBuilder.P("全县秋粮收购进度"), DocxBuilder.P("截至8月31日，各乡镇收购进度如下，其余乡镇正在抓紧入库。"), DocxBuilder.Table(["乡镇", "吨"], ["云溪镇", "2160"]), DocxBuilder.P("下一步，将加快收购，确保颗粒归仓，保障种粮农户收益。"));
        Assert.Equal(["截至8月31日，各乡镇收购进度如下，其余乡镇正在抓紧入库。", "乡镇\t吨", "云溪镇\t2160", "下一步，将加快收购，确保颗粒归仓，保障种粮农户收益。"], read.FullText.Split('\n'));
    }
}
