using Yaoqing.Core.Reporting;

namespace Yaoqing.App.Reporting;

/// <summary>A text to learn from.</summary>
/// <param name="Title">标题; empty where only the body matters.</param>
/// <param name="Body">正文.</param>
/// <param name="Kind">Type it would be sent as; null where that does not matter.</param>
public sealed record SampleText(string Title, string Body, Kind? Kind = null);

/// <summary>The same matter written badly and well.</summary>
/// <param name="Bad">What the review speaks up about.</param>
/// <param name="Good">What it has nothing to say about.</param>
/// <param name="Why">What makes the difference.</param>
public sealed record SamplePair(SampleText Bad, SampleText Good, string Why);

/// <summary>What a lesson shows beside its points.</summary>
public enum LessonFrames
{
    None,
    Kinds,
    Structures,
}

/// <summary>一课 of the writing course.</summary>
/// <param name="Name">Its address.</param>
/// <param name="Title">中文.</param>
/// <param name="Aim">What the reader can do afterwards.</param>
/// <param name="Points">What to remember, in order.</param>
/// <param name="Pairs">Bad and good side by side; tests hold what is said of them.</param>
/// <param name="Rules">Letters of the rule groups that check this.</param>
/// <param name="Frames">Skeletons that belong here.</param>
public sealed record Lesson(string Name, string Title, string Aim, IReadOnlyList<string> Points, IReadOnlyList<SamplePair> Pairs, string Rules, LessonFrames Frames = LessonFrames.None);

/// <summary>写作课: the requirements in the order in which one learns to write an item. The rules' own pages are the details.</summary>
public static class WritingCourse
{
    public static IReadOnlyList<Lesson> Lessons { get; } =
    [
        new("kinds", "先想清楚写哪一类", "拿到一件事，先定类型，再照骨架找材料。",
            [
                "一篇只写一件事。两件事写成两篇，各报各的。",
                "做法值得别处照着做，写措施类；有了可以核对的结果，写成效类；发现带普遍性的问题，写问题建议类；会议、批示、调研之后落实了什么，写反馈类。",
                "类型定了，要素就定了：措施类要有成效或目标，问题建议类要有问题也要有建议。审稿按类型核对。",
                "先照骨架把方括号换成事实，换不出来的，就是还要去问的。",
            ],
            [
                new(new("云溪镇抓实秋粮收购工作", "云溪镇认真做好秋粮收购工作。一是提高思想认识。镇党委政府高度重视，召开会议专题研究。二是加强组织领导。成立领导小组，明确责任分工。三是强化督促检查。深入基层开展指导，层层压实责任。", Kind.Measures),
                    new("云溪镇预约售粮压缩农户等候时间", "截至8月30日，云溪镇通过预约售粮收购中晚稻2160吨，农户平均等候时间由3小时压缩至40分钟。一是电话预约。村干部提前两天收集售粮意向，分时段通知1260户。二是错峰进站。6个收储点每小时接待不超过20户。三是现场兑付。过磅后当场打款，累计兑付583万元。", Kind.Measures),
                    "左边换成哪个乡镇、哪项工作都能用；右边每一条都说清谁、做了什么、做了多少，别处可以照着做。"),
            ], "FS", LessonFrames.Kinds),
        new("structures", "再选一种结构", "知道四种结构各在什么时候用，层次写得清楚。",
            [
                "结论一句话说得清，用倒悬式：最重要的放开头。",
                "几个单位、几个方面一起办，用综合式；介绍经验、陈述问题，用罗列式；一件小事一段话说完，用直叙式。",
                "序号要连续：一是、二是、三是；一、（一）1.（1）不越级、不混用。说“三项措施”，下面就要有三条。",
                "各条长短相当，开头不要占掉一半篇幅。",
            ],
            [
                new(new("云溪镇三项措施推进秋粮收购", "截至8月30日，云溪镇采取三项措施收购中晚稻2160吨。一是检修设备42台。三是对6个收储点完成清仓消毒。"),
                    new("云溪镇三项措施推进秋粮收购", "截至8月30日，云溪镇采取三项措施收购中晚稻2160吨。一是检修设备42台。二是腾出仓容1.8万吨。三是对6个收储点完成清仓消毒。"),
                    "预告了三项，就要写满三项，序号连着排。"),
            ], "SL", LessonFrames.Structures),
        new("titles", "标题点明一件事", "写出一看就知道谁、做了什么的标题。",
            [
                "标题写单位、做法和结果，不写“关于……的情况汇报”。",
                "不超过30个字，不用句号。",
                "标题里的数字和说法，正文里要有，而且要一致。",
            ],
            [
                new(new("云溪镇收购秋粮2600吨", "截至8月30日，云溪镇收购中晚稻2160吨，兑付粮款583万元，6个收储点全部完成清仓消毒。"),
                    new("云溪镇收购秋粮2160吨", "截至8月30日，云溪镇收购中晚稻2160吨，兑付粮款583万元，6个收储点全部完成清仓消毒。"),
                    "标题和正文的数对不上，领导先看到的是错的那个。"),
            ], "T"),
        new("figures", "数据自己先算一遍", "合计、占比、增幅、完成率不出错。",
            [
                "合计等于各项相加；其中不大于总数；各项占比相加是100%。",
                "增幅写清基数和口径：同比、环比、比上年末，只用一种。",
                "百分数相减是“百分点”；“提高到”和“提高了”不是一回事。",
                "同一个数前后写得一样，单位也一样。算对了的，审稿会列在“已核对一致的数字”里。",
            ],
            [
                new(new("", "截至8月30日，全镇共培训干部85人，其中镇机关干部50人，村干部45人。"),
                    new("", "截至8月30日，全镇共培训干部95人，其中镇机关干部50人，村干部45人。"),
                    "50加45是95。报出去之前，每个合计都加一遍。"),
                new(new("", "全镇参训干部50人，其中党员80人。"),
                    new("", "全镇参训干部80人，其中党员50人。"),
                    "“其中”不会比总数大，多半是两个数写反了。"),
            ], "AN"),
        new("timeliness", "三天之内报出来", "分得清从哪天算起，写得清是哪天的事。",
            [
                "贯彻重大决策部署、领导视察调研和现场指示之后，三天内报，从第二天算起。晚了也收，记为迟报。",
                "紧急约稿按约稿单上的时间，到分钟。",
                "日期写实：不写“近日”“日前”“今天”，写几月几日；数据写“截至”某日。",
                "日期要在日历上有，星期要对得上，起止不颠倒。",
            ],
            [
                new(new("", "截止6月31日，云溪镇检修收储设备42台。"),
                    new("", "截至6月30日，云溪镇检修收储设备42台。"),
                    "6月没有31日；说到某一天为止的数，用“截至”。"),
            ], "DEW"),
        new("tendencies", "防三种倾向", "看得出太新闻、太空洞、太随意，知道怎么改。",
            [
                "太新闻：只写开会、办活动、谁出席，像会议报道。改法：写会后做了什么、有什么结果。",
                "太空洞：去掉单位名，放在谁头上都行。改法：每一句换成具体的人、事、数、地点、日期。",
                "太随意：没人审签，概念、数据出错，口语、含糊词多。改法：逐个数核对，请领导签。",
                "写稿页下方三个表随写随动，轻、中、重都写明原因。",
            ],
            [
                new(new("云溪镇秋粮收购推进会召开", "8月28日，云溪镇召开秋粮收购推进会。会议强调，要提高政治站位，切实加强组织领导。会议要求，要压实责任，确保各项工作落到实处。会议指出，要强化督查，推动工作取得新成效。"),
                    new("云溪镇部署后三天检修收储设备42台", "8月28日部署秋粮收购后，云溪镇三天内检修收储设备42台，腾出仓容1.8万吨。6个收储点分别由一名镇干部驻点，8月30日前完成清仓消毒，当天收购中晚稻216吨。"),
                    "会开了不算信息，会后做成了什么才算。"),
            ], "K"),
        new("wording", "用字、标点和称谓", "错别字、标点、称谓一次写对。",
            [
                "容易错的词查一查：截至和截止、账和帐、必须和必需、反映和反应。",
                "标点用全角；数字、百分号用半角；句末用句号，小标题后不用。",
                "单位第一次写全称或规范简称；已更名的机构写新名。",
                "领导的职务以任职名录为准；排序按名录。引用批示要一字不差。",
            ],
            [
                new(new("", "截止8月30日,云溪镇收购中晚稻2160吨，兑付粮款583万元。。"),
                    new("", "截至8月30日，云溪镇收购中晚稻2160吨，兑付粮款583万元。"),
                    "“截至”用于到某日为止的数；标点一律全角，句末只有一个句号。"),
            ], "WPO"),
        new("sending", "报送之前：审签、要素、保密", "一次送出，不因手续退回。",
            [
                "写明审签人、信息员和联系电话。突发和重大问题建议类由主要领导签发；其他的主要领导先同意，再由分管领导审签。",
                "党建类只报党委；别的可以报一家，也可以两家都报。",
                "须改的意见改掉；原文确实无误的，写明理由，审签人和编辑都看得到。",
                "不写身份证号、银行卡号、住址和私人电话。带密级标志的文字不能进本系统，走机要渠道。",
            ],
            [
                new(new("", "低保户张某某（身份证号11010119900307001X）的补助已于8月30日发放。"),
                    new("", "云溪镇126户低保户的补助已于8月30日发放到位，共计18.9万元。"),
                    "信息要的是面上的数，不要个人的证件号。"),
            ], "FX"),
    ];
}
