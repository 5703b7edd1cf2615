using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Scoring;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Assessment.Bulletins;

/// <param name="Title">标题.</param>
/// <param name="Text">正文 before the tables.</param>
/// <param name="Closing">After the tables; on the units that reported nothing.</param>
public sealed record BulletinWords(string Title, string Text, string Closing);

/// <summary>Writes the words of a bulletin from its figures, as an office would; the editor may change them before it is issued.</summary>
internal static class BulletinWording
{
    private const int MostNamed = 8;

    internal static BulletinWords Write(BulletinFigures figures, BulletinPlan plan, Line line, string office)
    {
        var what = line.InWords();
        List<string> paragraphs = [Lead(figures, plan, office, what)];
        if (Places(figures) is { Length: > 0 } places)
            paragraphs.Add(places);
        paragraphs.AddRange(figures.Scheme.Length == 0 ? [] : Leaders(figures));
        return new BulletinWords($"关于{plan.PeriodInWords}{what}采用情况的通报", string.Join('\n', paragraphs), Closing(figures));
    }

    private static string Lead(BulletinFigures figures, BulletinPlan plan, string office, string what)
    {
        var (now, before) = (figures.Headline, figures.Previous);
        if (now.Received.All.IsZero && now.Used.All.IsZero)
            return $"{plan.PeriodInWords}，{office}没有收到各单位报送的{what}，也没有信息被采用。现将有关情况通报如下。";
        var office1 = now.Used.Office.IsZero ? "" : $"（其中本办自编{Print(now.Used.Office)}篇）";
        var rate = BulletinColumns.WithSign(now.Rate) is var printed && printed.EndsWith('%') && !now.Received.All.IsZero ? $"，采用率{printed}" : "";
        return $"{plan.PeriodInWords}，{office}共收到各单位报送{what}{Print(now.Received.All)}篇{Compared(now.Received.All, before?.Received.All, plan, figures.Percent)}；" +
            $"采用{Print(now.Used.All)}篇{office1}{rate}，计{Print(now.Credits.All)}次{Compared(now.Used.All, before?.Used.All, plan, figures.Percent, "用稿")}。现将有关情况通报如下。";
    }

    /// <summary>比上月增加38篇、增长10.2%; 与上月持平.</summary>
    private static string Compared(Fraction now, Fraction? then, BulletinPlan plan, PercentMode percent, string of = "")
    {
        if (then is not { } before)
            return "";
        var change = now - before;
        if (change.IsZero)
            return $"，{of}与{plan.PreviousInWords}持平";
        var size = Fraction.Max(change, -change);
        var share = before.IsZero ? "" : $"、{(change.Sign > 0 ? "增长" : "下降")}{BulletinColumns.WithSign(percent.Print(size, before))}";
        return $"，{of}比{plan.PreviousInWords}{(change.Sign > 0 ? "增加" : "减少")}{Print(size)}篇{share}";
    }

    private static string Places(BulletinFigures figures)
    {
        if (figures.Headline.Credits.All.IsZero)
            return "";
        var periodicals = Named(figures, BulletinColumns.Periodical, name => name == BulletinColumns.Unnamed ? "其他" : $"《{name}》");
        var levels = Named(figures, BulletinColumns.Level, name => name == BulletinColumns.Unnamed ? "层级未注明" : name + "级");
        return $"按刊物计，{periodicals}；按层级计，{levels}。有{figures.Rows.Count(row => row.Used.Sign > 0)}个单位的信息被采用。";
    }

    private static string Named(BulletinFigures figures, string kind, Func<string, string> name) => string.Join('、', figures.Split
        .Where(each => each.Key.StartsWith(kind, StringComparison.Ordinal) && each.Value.Sign > 0).OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal)
        .Select(each => $"{name(each.Key[kind.Length..])}{Print(each.Value)}次"));

    /// <summary>All who share the third place are named; where too many share it, their number.</summary>
    private static IEnumerable<string> Leaders(BulletinFigures figures)
    {
        foreach (var group in figures.Rows.GroupBy(row => row.Group))
        {
            var first = group.Where(row => row.Rank <= 3 && row.Points.Sign > 0).OrderBy(row => row.Rank).ToList();
            if (first.Count == 0)
                continue;
            var named = string.Join('、', first.Take(MostNamed).Select(row => $"{row.Unit}（{Print(row.Points)}分）"));
            yield return $"{(group.Key.Length > 0 ? group.Key + "得分" : "得分")}前三名：{named}{(first.Count > MostNamed ? $"等{first.Count}个单位" : "")}。";
        }
    }

    private static string Closing(BulletinFigures figures) => figures.Silent.Count == 0 ? figures.Rows.Count == 0 ? "" : "各单位均有信息报送。"
        : $"{string.Join('、', figures.Silent)}{(figures.Silent.Count > 1 ? $"等{figures.Silent.Count}个单位" : "")}零报送。请查找原因，落实专人，及时组织报送。";

    private static string Print(Fraction value) => BulletinColumns.Print(value);
}
