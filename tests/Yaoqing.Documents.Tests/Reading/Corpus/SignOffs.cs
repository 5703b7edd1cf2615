namespace Yaoqing.Documents.Tests.Reading.Corpus;

/// <summary>The ways in which clerks close a manuscript; each gives the lines after the body.</summary>
internal static class SignOffs
{
    public static readonly Func<Truth, string[]>[] All =
    [
        t => [$"审签人：{t.Signer}", $"信息员：{t.Reporter}", $"联系电话：{t.Phone}", $"报送单位：{t.Unit}", $"日期：{t.Date}"],
        t => [t.Unit, t.Date, $"（审签人：{t.Signer}　信息员：{t.Reporter}　电话：{t.Phone}）"],
        t => [$"{t.Unit}　　　{t.Date.Replace("年", " 年 ").Replace("月", " 月 ")}", $"审 签 人：{Spaced(t.Signer)}", $"信 息 员：{Spaced(t.Reporter)}　联系方式：{t.Phone}"],
        t => [$"签发：{t.Signer}    撰稿：{t.Reporter}    电话：{Wide(t.Phone)}", $"{t.Unit}（盖章）", Wide(t.Date)],
        t => [$"（{t.Unit} 信息员 {t.Reporter} {t.Phone} 审签人：{t.Signer}）", t.Date],
        t => [$"审签人：党委书记{t.Signer}；信息员：{t.Reporter}，{t.Phone}；单位：{t.Unit}；报送时间：{t.Date}"],
        t => [$"审签人：{t.Signer}（主要负责人）", $"信息员及联系电话：{t.Reporter} {t.Phone}", t.Unit, t.Date],
        t => [$"【签发人】{t.Signer}【撰稿人】{t.Reporter}【联系电话】{t.Phone}", $"报送单位：{t.Unit}", t.Date],
        t => [$"单位:{t.Unit}", $"审签人:{t.Signer}副主任", $"信息员:{t.Reporter}", $"手机:{t.Phone}", $"上报日期:{t.Date}"],
        t => [$"签发人：{t.Signer}  审核人：周全  拟稿人：{t.Reporter}  联系电话：{t.Phone}", t.Unit, t.Date],
        t => [$"审签人：{t.Signer} 联系人：{t.Reporter}（{t.Phone}）", $"{t.Unit}供稿", t.Date],
    ];

    private static string Spaced(string name) => name.Length == 2 ? $"{name[0]} {name[1]}" : name;

    private static string Wide(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c == '-' ? '－' : c));
}
