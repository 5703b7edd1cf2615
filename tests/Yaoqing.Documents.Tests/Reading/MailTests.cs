using System.Text;
using Xunit;
using Yaoqing.Documents.Reading;

namespace Yaoqing.Documents.Tests.Reading;

public sealed class MailTests
{
    private const string Title = "崭山乡三项措施推进春耕备耕";
    private const string Body = "全乡落实早稻面积1.2万亩，调运化肥300吨，组织农技人员进村入户指导，春耕备耕有序推进。";
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030") ?? Encoding.UTF8;

    private static byte[] Plain(string subject, byte[] body, string charset) => [.. Encoding.ASCII.GetBytes($"From: =?UTF-8?B?{B64("李小明")}?= <LXM@zhanshan.example>\r\nSubject: {subject}\r\nMessage-ID: <1@zhanshan.example>\r\nDate: Thu, 5 Mar 2026 09:30:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(body)}\r\n")];

    private static string B64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static byte[] WithFile(string disposition, byte[] file, string note, string type = "application/octet-stream") =>
        Encoding.UTF8.GetBytes($"From: a@b.example\r\nSubject: =?UTF-8?B?{B64("报送信息")}?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=xx\r\n\r\n--xx\r\nContent-Type: multipart/alternative; boundary=yy\r\n\r\n--yy\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{note}\r\n--yy\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>{note}</p>\r\n--yy--\r\n--xx\r\nContent-Type: {type}\r\nContent-Disposition: attachment; {disposition}\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(file)}\r\n--xx--\r\n");

    [Theory]
    [InlineData("gb2312")]
    [InlineData("gbk")]
    [InlineData("utf-8")]
    [InlineData("us-ascii")]
    public void 声明错的编码也能读对(string declared)
    {
        // 㙍 and 䶮 are in GB18030 only.
        var text = $"{Title}\n㙍头村{Body}\n信息员：李䶮";
        var read = Read.Mail(Plain("=?utf-8?B?" + B64(Title) + "?=", Gb18030.GetBytes(text), declared));
        Assert.Equal((Title, "㙍头村" + Body, "李䶮"), (read.Title, read.BodyText, read.Fields.Reporter));
    }

    [Fact]
    public void 主题里的汉字被拆在两个编码字之间()
    {
        var bytes = Gb18030.GetBytes("崭山乡䶮江村信息");
        var subject = $"=?gb2312?B?{Convert.ToBase64String(bytes[..7])}?=\r\n =?gb2312?B?{Convert.ToBase64String(bytes[7..])}?=";
        Assert.Equal("崭山乡䶮江村信息", Read.Mail(Plain(subject, Encoding.UTF8.GetBytes($"{Title}\n{Body}"), "utf-8")).Mail?.Subject);
    }

    [Fact]
    public void 信封信息可用于登记()
    {
        var mail = Read.Mail(Plain("x", Encoding.UTF8.GetBytes($"{Title}\n{Body}"), "utf-8")).Mail;
        Assert.Equal(new ReadMail("lxm@zhanshan.example", "李小明", "x", "1@zhanshan.example", new DateTimeOffset(2026, 3, 5, 9, 30, 0, TimeSpan.FromHours(8))), mail);
    }

    [Theory]
    [InlineData("filename*=UTF-8''%E6%98%A5%E8%80%95.docx")]
    [InlineData("filename*0*=UTF-8''%E6%98%A5; filename*1*=%E8%80%95.docx")]
    [InlineData("filename*=gb2312''%B4%BA%B8%FB.docx")]
    [InlineData("filename=\"=?GB2312?B?tLq4+y5kb2N4?=\"")]
    [InlineData("filename=\"=?utf-8?B?5pil6ICVLmRvY3g=?=\"")]
    public void 附件名的各种写法(string disposition)
    {
        var read = Read.Mail(WithFile(disposition, DocxBuilder.Of(DocxBuilder.P(Title), DocxBuilder.P(Body)), "请查收附件。"));
        Assert.Equal("春耕.docx", Assert.Single(read.Attachments).Name);
    }

    [Fact]
    public void 正文只是便条时附件就是稿件()
    {
        var read = Read.Mail(WithFile("filename=a.docx", DocxBuilder.Of(DocxBuilder.P(Title), DocxBuilder.P(Body)), "县委办：您好！现报送信息一篇，请查收。\r\n信息员：李小明 13800000001"));
        Assert.Equal((Title, Body, "李小明", "13800000001"), (read.Title, read.BodyText, read.Fields.Reporter, read.Fields.Phone));
        Assert.Contains("read.from-attachment", read.Codes());
        Assert.Contains("请查收", read.AllText);
    }

    [Fact]
    public void 声明类型与内容不符的附件拒收() =>
        Assert.Equal("read.media-type-mismatch", Read.Mail(WithFile("filename=a.docx", DocxBuilder.Of(DocxBuilder.P(Title), DocxBuilder.P(Body)), Body + Body + Body, "application/pdf")).Attachments[0].Manuscript?.Refused?.Code);

    [Fact]
    public void 便条带读不了的附件时说明附件的原因() =>
        Assert.Equal("read.extension-mismatch", Read.Refusal("来信.eml", WithFile("filename=a.docx", "不是文档"u8.ToArray(), "请查收附件。")));

    [Fact]
    public void 正文完整而附件读不了时提示() =>
        Assert.Contains("read.attachment-refused", Read.Mail(WithFile("filename=a.docx", "不是文档"u8.ToArray(), $"{Title}\r\n{Body}{Body}")).Codes());

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-8")]
    public void 主题未编码直接写汉字也能读(string encoding)
    {
        var bytes = encoding == "utf-8" ? Encoding.UTF8 : Gb18030;
        Assert.Equal("崭山乡信息", Read.Mail([.. "From: a@b.example\r\nSubject: "u8, .. bytes.GetBytes("崭山乡信息"), .. "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"u8, .. Encoding.UTF8.GetBytes($"{Title}\r\n{Body}")]).Mail?.Subject);
    }

    [Fact]
    public void 只有网页格式的正文()
    {
        var html = $"<html><head><style>p{{color:red}}</style></head><body><p>{Title}</p><div>{Body}<br>审签人：王建国&nbsp;信息员：李小明</div><script>x()</script></body></html>";
        var read = Read.Mail(Encoding.UTF8.GetBytes($"From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}"));
        Assert.Equal((Title, Body, "王建国"), (read.Title, read.BodyText, read.Fields.Signer));
    }

    [Fact]
    public void 转发的邮件作为附件读出()
    {
        var inner = Encoding.UTF8.GetString(WithFile("filename=a.docx", DocxBuilder.Of(DocxBuilder.P(Title), DocxBuilder.P(Body)), "请查收。"));
        var read = Read.Mail(Encoding.UTF8.GetBytes($"From: a@b.example\r\nSubject: fw\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=zz\r\n\r\n--zz\r\nContent-Type: text/plain\r\n\r\n\r\n--zz\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--zz--\r\n"));
        Assert.Equal((Title, Body), (read.Title, read.BodyText));
    }

    [Fact]
    public void 问候语和签名档不是正文()
    {
        var read = Read.Mail(Plain("=?utf-8?B?" + B64("【信息报送】" + Title) + "?=", Encoding.UTF8.GetBytes($"县委办信息科：您好！\n{Body}\n{Body}\n此致\n发自我的手机"), "utf-8"));
        Assert.Equal((Title, $"{Body}\n{Body}"), (read.Title, read.BodyText));
    }

    [Fact]
    public void 压缩包里的国标文件名()
    {
        var zip = new ZipForge().Entry(Gb18030.GetBytes("春耕䶮.txt"), Encoding.UTF8.GetBytes($"{Title}\n{Body}")).Build();
        Assert.Equal("春耕䶮.txt", Read.Any("包.zip", zip).Attachments[0].Name);
    }
}
