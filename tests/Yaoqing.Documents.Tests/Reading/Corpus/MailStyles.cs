using System.Text;

namespace Yaoqing.Documents.Tests.Reading.Corpus;

/// <summary>Ten ways in which a manuscript comes by mail.</summary>
internal static class MailStyles
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030") ?? Encoding.UTF8;

    public static readonly (string Name, Func<Truth, string[], Random, byte[]> Write)[] All =
    [
        ("utf8", (t, e, _) => Simple(t.Title, Text(t, e), Encoding.UTF8, "utf-8")),
        ("gb2312", (t, e, _) => Simple(t.Title, Text(t, e), Gb18030, "gb2312")),
        ("mislabelled", (t, e, _) => Simple("信息", Text(t, e), Gb18030, "utf-8")),
        ("unlabelled", (t, e, _) => Simple("报送信息", Text(t, e), Gb18030, "")),
        ("subject-title", (t, e, _) => Simple("【信息报送】" + t.Title, string.Join('\n', [.. t.Paragraphs, .. e]), Encoding.UTF8, "utf-8")),
        ("html", (t, e, _) => Html(t.Title, string.Concat(new[] { t.Title }.Concat(t.Paragraphs).Concat(e).Select(p => $"<p>{p}</p>\r\n")))),
        ("docx", (t, e, r) => Attached(t, "稿件.docx", AuthoringStyles.All[r.Next(AuthoringStyles.All.Length)].Write(t, e, r))),
        ("txt", (t, e, _) => Attached(t, "稿件.txt", Gb18030.GetBytes(Text(t, e)))),
        ("zip", (t, e, r) => Attached(t, "稿件.zip", new ZipForge().Entry(Gb18030.GetBytes("稿件.docx"), AuthoringStyles.All[0].Write(t, e, r)).Build())),
        ("forwarded", (t, e, r) => Forwarded(Attached(t, "稿件.docx", AuthoringStyles.All[1].Write(t, e, r)))),
    ];

    private static string Text(Truth truth, string[] ending) => string.Join("\r\n", [truth.Title, .. truth.Paragraphs.Select(p => "　　" + p), .. ending]);

    private static string Word(string text) => $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";

    private static byte[] Simple(string subject, string text, Encoding encoding, string charset) => Encoding.ASCII.GetBytes(
        $"From: a@b.example\r\nSubject: {Word(subject)}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain{(charset.Length > 0 ? $"; charset={charset}" : "")}\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(encoding.GetBytes(text))}\r\n");

    private static byte[] Html(string subject, string html) => Encoding.UTF8.GetBytes(
        $"From: a@b.example\r\nSubject: {Word(subject)}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<html><head><title>x</title></head><body>{html}</body></html>");

    private static byte[] Attached(Truth truth, string name, byte[] file) => Encoding.UTF8.GetBytes(
        $"From: a@b.example\r\nSubject: {Word(truth.Title)}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"=_x\"\r\n\r\n--=_x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n您好！现报送信息一篇，请查收。\r\n--=_x\r\nContent-Type: application/octet-stream; name=\"{Word(name)}\"\r\nContent-Disposition: attachment; filename=\"{Word(name)}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(file, Base64FormattingOptions.InsertLineBreaks)}\r\n--=_x--\r\n");

    private static byte[] Forwarded(byte[] mail) => [.. Encoding.ASCII.GetBytes("From: c@d.example\r\nSubject: Fw: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=fw\r\n\r\n--fw\r\nContent-Type: message/rfc822\r\n\r\n"), .. mail, .. "\r\n--fw--\r\n"u8];
}
