using System.Text.RegularExpressions;

namespace Yaoqing.Documents.Reading.Mail;

/// <summary>What mail adds around a manuscript: greetings, quoted marks, and a subject that often is the title.</summary>
internal static partial class MailBody
{
    /// <summary>Drops greeting and closing lines, and puts the subject first when the body begins without a title.</summary>
    public static void Prepare(Draft draft)
    {
        var lines = draft.Blocks.OfType<DraftParagraph>().Where(l => l.Text.Trim().Length > 0).ToList();
        foreach (var line in lines.Take(4).Where(l => Greeting().IsMatch(l.Text.Trim())).ToList()) PutAside(line, lines, draft);
        foreach (var line in lines.TakeLast(6).Where(l => Closing().IsMatch(l.Text.Trim())).ToList()) PutAside(line, lines, draft);
        var title = TitleOf(draft.Mail?.Subject ?? "");
        if (title.Length == 0 || lines.Count == 0) return;
        var first = lines[0].Text.Trim();
        if (first == title || (first.Length <= 45 && !first.Contains('。', StringComparison.Ordinal) && lines.Count > 1)) return;
        if (lines.Take(5).Any(l => Assembly.TitleLabel.Strip(l.Text) is not null)) return;
        draft.Blocks.Insert(0, new DraftParagraph(title) { IsTitleStyle = true });
    }

    /// <summary>A subject without reply marks, labels and the sender's unit in front.</summary>
    public static string TitleOf(string subject)
    {
        var title = subject.Trim();
        for (var (before, rounds) = ("", 0); before != title && rounds < 6; rounds++)
        {
            before = title;
            title = Prefix().Replace(title, "").Trim();
        }
        var colon = title.IndexOfAny(['：', ':']);
        if (colon is > 0 and <= 15 && title.Length - colon > 8 && Assembly.UnitName.Clean(title[..colon]) is not null) title = title[(colon + 1)..].Trim();
        return title;
    }

    private static void PutAside(DraftParagraph line, List<DraftParagraph> lines, Draft draft)
    {
        draft.OtherText.Add(line.Text.Trim());
        lines.Remove(line);
        draft.Blocks.RemoveAll(b => ReferenceEquals(b, line));
    }

    [GeneratedRegex(@"^.{0,30}(?:您好|你好|老师好|领导好)[！!，,。：:]?$|^(?:现将|现报送|附上|以下是|请查收).{0,40}(?:如下|报送|查收|审阅|采用|信息)[：:。！]?$")]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^(?:此致|敬礼|祝好|谢谢|祝工作顺利|顺祝商祺|请审阅|妥否，请批示|请查收|谢谢您|谢谢！|感谢支持)[！!。]?$|^-{2,}\s*$|^(?:发自我的|来自|从我的).{0,20}$")]
    private static partial Regex Closing();

    [GeneratedRegex(@"^(?:(?:Re|Fw|Fwd|回复|转发|答复)\s*[:：]|[【\[(（](?:信息|党委信息|政务信息|报送|投稿|稿件|信息报送)[】\])）]|(?:信息报送|报送信息|信息投稿|政务信息|党委信息|信息稿件|信息|投稿)\s*[:：—-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();
}
