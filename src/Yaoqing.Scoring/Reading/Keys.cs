namespace Yaoqing.Scoring;

/// <summary>A key of the files: its English name and the Chinese words that stand for it.</summary>
internal sealed record Key(string Name, params string[] Chinese)
{
    internal bool Is(string written) => Fold(written) == Name || Chinese.Contains(written.Trim());

    internal IEnumerable<string> Words => Chinese.Prepend(Name);

    /// <summary>The form in which messages name it.</summary>
    public override string ToString() => Chinese.Length == 0 ? Name : $"{Name}（{Chinese[0]}）";

    private static string Fold(string written) => written.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
}

/// <summary>Every key of scheme and facts files, each defined once.</summary>
internal static class Keys
{
    internal static readonly Key
        Name = new("name", "名称"), Version = new("version", "版本"), Effective = new("effective", "施行日期", "施行"),
        Line = new("line", "条线"), Office = new("office", "办公室", "制定单位"), Levels = new("levels", "层级表"),
        Periodicals = new("periodicals", "刊物表"), Fields = new("fields", "自定义字段"), Posting = new("posting", "入账日期"),
        Persons = new("persons", "个人", "个人计分"), Rules = new("rules", "计分规则", "规则"), Policies = new("policies", "一稿多用"),
        Tasks = new("tasks", "任务"), Sections = new("sections", "分项"), Limits = new("limits", "上下限"), Vetoes = new("vetoes", "一票否决"),
        PlacePoints = new("place-points", "名次分"), Ranking = new("ranking", "排名"), Targets = new("targets", "目标任务", "目标"),
        Percent = new("percent", "百分比"), Conversion = new("conversion", "折算"), Pass = new("pass", "合格线"), Money = new("money", "奖励"),
        Units = new("units", "单位", "单位名册"), Cases = new("cases", "算例"), Description = new("description", "说明");

    internal static readonly Key
        Id = new("id", "编号"), On = new("on", "事实", "事项"), When = new("when", "条件"), Points = new("points", "分值", "得分"),
        Add = new("add", "另加"), Multiply = new("multiply", "乘以", "倍数"), Given = new("given", "给分", "对方给分"), Decide = new("decide", "裁定范围"),
        Lead = new("lead", "主办"), Of = new("of", "对象"), Applies = new("applies", "作用于"), Joint = new("joint", "联合", "联合报送"),
        Section = new("section", "所属分项"), ItemHas = new("item-has", "该稿须有"), Once = new("once", "不乘数量"), By = new("by", "按"),
        Mode = new("mode", "方式"), Keep = new("keep", "保留"), Not = new("not", "非", "不含"), All = new("all", "全含"), Any = new("any", "任一"),
        Min = new("min", "至少", "不少于"), Max = new("max", "至多", "不超过"), From = new("from", "起"), To = new("to", "止", "至"),
        Ratio = new("ratio", "比例"), OfficePart = new("office", "办公室自留");

    internal static readonly Key
        Every = new("every", "周期"), Count = new("count", "计数"), Goal = new("goal", "任务数", "应完成"), BaseGiven = new("given", "基础分"),
        Met = new("met", "完成得分", "完成得"), ProRata = new("pro-rata", "按比例得分", "按比例"), Extra = new("extra", "超额每条", "超额"), Short = new("short", "欠缺每条", "欠缺"),
        Unmet = new("unmet", "未完成"), PerHead = new("per-head", "人均"), Step = new("step", "每满"), AtLeast = new("at-least", "最低", "达到"),
        AtMost = new("at-most", "最高"), For = new("for", "适用"), Except = new("except", "除外月份"), Subject = new("subject", "考核对象"),
        LostWith = new("lost-with", "漏任务取消"), Weight = new("weight", "折合"), Over = new("over", "除以"), Rate = new("rate", "比率"),
        Requires = new("requires", "前提任务"), OnlyAfter = new("only-after", "只计完成之后"), Missed = new("missed", "漏任务"), Effect = new("effect", "后果"),
        Places = new("places", "各名次分"), Groups = new("groups", "分组"), Ties = new("ties", "同分比较"), Listed = new("listed", "先进名额"),
        RankBy = new("rank-by", "排名依据"), Unranked = new("unranked", "不排名组"), Setter = new("setter", "下达单位"), Level = new("level", "层级"),
        Decimals = new("decimals", "小数位"), Rounding = new("rounding", "取舍"), Empty = new("empty", "零分母"), Full = new("full", "满分"), Cap = new("cap", "封顶"),
        PerPoint = new("per-point", "每分"), PerItem = new("per-item", "每条"), Above = new("above", "超过"), Own = new("own", "本办刊物"), Formerly = new("formerly", "曾用名", "简称");

    internal static readonly Key
        Group = new("group", "考核组", "组"), Class = new("class", "类别"), Headcount = new("headcount", "人数"), Target = new("target", "目标"),
        Until = new("until", "截至"), CreditTo = new("credit-to", "计入"), Ranked = new("ranked", "参加排名"), Closed = new("closed", "已结账"), Facts = new("facts", "事实", "事件"),
        Period = new("period", "考核期"), Expect = new("expect", "应得"), Months = new("months", "分月应得"), Ranks = new("ranks", "名次"), Times = new("times", "次数"),
        Converted = new("converted", "折算分"), Passed = new("passed", "合格"), NoAward = new("no-award", "取消评优"), Done = new("done", "完成数");

    internal static readonly Key
        Kind = new("kind", "种类", "事实种类"), Unit = new("unit", "单位"), FactUnits = new("units", "联合单位"), Person = new("person", "信息员", "个人"), FactPersons = new("persons", "信息员名单"),
        Item = new("item", "信息", "稿件"), Periodical = new("periodical", "刊物"), Form = new("form", "体裁"), Placement = new("placement", "版位"),
        Tags = new("tags", "标签"), Leader = new("leader", "领导"), Rank = new("rank", "职级"), Offence = new("offence", "差错"), Circulated = new("circulated", "通报层级", "通报"),
        Route = new("route", "途径"), Combined = new("combined", "综合采用", "综合"), Length = new("length", "字数"), Quantity = new("count", "数量"),
        DecidedBy = new("by", "裁定人"), Reason = new("reason", "理由"), Cancels = new("cancels", "更正", "撤销"),
        Happened = new("happened", "发生日期", "发生"), Learnt = new("learnt", "获知日期", "获知"), Recorded = new("recorded", "录入日期", "录入");

    /// <summary>Attributes that a condition may test.</summary>
    internal static readonly Key[] Attributes =
        [Periodical, Level, Form, Placement, Tags, Leader, Rank, Offence, Circulated, Route, Combined, Own, Length, Class, Group, Unit];
}
