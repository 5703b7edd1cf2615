using Yaoqing.App.Administration.Demonstration;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Administration.History;

/// <summary>《业务通讯》: the desk's own letter to the units, with topics to write about, who reported and was used how often, and a comment.</summary>
internal sealed class WorkLetters(Cast cast, DeskCast desk, Issuing letters, SeededDraw draw)
{
    private static readonly string[] Comments =
    [
        "本期来稿中，云溪镇、县农业农村局的稿件数据齐全、一事一报，可直接采用。部分稿件仍有三个毛病：一是把开会当成效，通篇只有“召开会议、作出部署”；二是数字前后对不上，合计与分项不符；三是没有联系人和审签人。今后凡缺审签人的，一律退回补签。",
        "问题建议类信息要做到一个问题对应一条建议。本期有4篇稿件列了三个问题，只提了一条建议，编辑无法采用。请各单位报送前对照检查。",
        "标题要让人一眼看出做了什么、结果怎样。“扎实推进”“多措并举”一类的标题，换个单位也成立，属于太空洞，应当换成具体的措施和数据。",
    ];

    internal void Publish(DateOnly day, DateOnly since, int order, IReadOnlyCollection<Reported> reported, IReadOnlyCollection<Printed> printed, IReadOnlyList<string> boards)
    {
        var from = Clock.At(day, 9, 10);
        var (issue, _) = letters.Compose(day, [], from);
        var editor = desk.Editors[0];
        var topics = string.Join('\n', boards.Select((board, index) => $"{index + 1}.{board}：请报送本季度重点任务进展、可复制的做法、群众反映集中的问题。"));
        letters.AddOwn(issue, editor, "采编要目", "下季度信息采编要目", topics, from.AddMinutes(18));
        letters.AddOwn(issue, editor, "采用通报", $"{since:M月d日}至{day:M月d日}信息报送和采用情况", Table(since, day, reported, printed), from.AddMinutes(31));
        letters.AddOwn(issue, editor, "信息点评", "本期信息点评", Comments[order % Comments.Length], from.AddMinutes(44));
        letters.SendForSignature(issue, Clock.At(day, 13, 50));
        letters.SignAndPublish(issue, [], Clock.At(day, 14, 20).Later(draw, 1, 9));
    }

    private string Table(DateOnly since, DateOnly day, IReadOnlyCollection<Reported> reported, IReadOnlyCollection<Printed> printed)
    {
        bool Within(DateTimeOffset at) => WorkCalendar.DayOf(at) > since && WorkCalendar.DayOf(at) <= day;
        var sent = reported.Where(each => each.Desk == desk && Within(each.Submission.ReceivedAt)).CountBy(each => each.Unit.Unit.ShortName).ToDictionary();
        var used = printed.Where(each => each.Desk == desk && Within(each.PublishedAt)).SelectMany(each => each.Sources).CountBy(each => each.Unit.Unit.ShortName).ToDictionary();
        var best = used.OrderByDescending(each => each.Value).ThenBy(each => cast[each.Key].Unit.Order).Take(10).Select(each => $"{each.Key}报送{sent.GetValueOrDefault(each.Key)}篇、采用{each.Value}篇");
        var silent = cast.Units.Keys.Where(unit => !sent.ContainsKey(unit)).ToList();
        return $"县委办信息科共收到{sent.Values.Sum()}篇，采用{used.Values.Sum()}篇。\n采用较多的单位：{string.Join("；", best)}。"
            + (silent.Count > 0 ? $"\n未报送信息的单位：{string.Join('、', silent)}。" : "");
    }
}
