using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>The parts of a scheme in plain Chinese.</summary>
internal static class SchemeWords
{
    private static readonly Dictionary<string, string> Attributes = new()
    {
        ["periodical"] = "刊物", ["level"] = "层级", ["form"] = "体裁", ["placement"] = "采用方式", ["tags"] = "标签", ["leader"] = "领导", ["rank"] = "职级", ["offence"] = "差错",
        ["circulated"] = "通报层级", ["route"] = "途径", ["combined"] = "综合采用", ["own"] = "本办刊物", ["length"] = "字数", ["class"] = "类别", ["group"] = "考核组", ["unit"] = "单位",
    };

    internal static string Of(Window every) => every switch
    {
        Window.Week => "每周",
        Window.Month => "每月",
        Window.Quarter => "每季度",
        Window.HalfYear => "每半年",
        Window.Year => "全年",
    };

    internal static string Of(FactFilter filter)
    {
        var kinds = string.Join("或", filter.Kinds.Select(FactKindWords.Chinese));
        return filter.Conditions.Count == 0 ? kinds : $"{kinds}（{string.Join("，", filter.Conditions.Select(Of))}）";
    }

    internal static string Of(Count count) => count.Measure switch
    {
        Measure.Items => string.Join("、", count.Items.Select(each => each.Weight == Fraction.One ? Of(each.On) : $"{Of(each.On)}每件折{each.Weight}")) + "的件数",
        Measure.Points => (count.Of.Count > 0 ? string.Join('、', count.Of) : "总分") + "的得分",
        Measure.Rate => $"{string.Join("、", count.Items.Select(each => Of(each.On)))}占{string.Join("、", count.Base.Select(each => Of(each.On)))}的比率",
    };

    internal static string Of(UnitAmount amount)
    {
        var own = amount.ByWord.Select(each => $"{each.Key} {each.Value}");
        var rest = amount.OwnTarget ? "各单位自己的目标" : amount.Default is { } value ? amount.PerHead ? $"每人 {value}" : amount.ByWord.Count > 0 ? $"其余 {value}" : value.ToString() : null;
        return string.Join("，", own.Append(rest).OfType<string>());
    }

    internal static string Of(Joint joint)
    {
        var share = joint.Mode switch
        {
            JointMode.Full => "",
            JointMode.Split => "联合报送平分",
            JointMode.Half => "联合报送各得一半",
            JointMode.Lead => "联合报送只计主办单位",
            JointMode.Ratio => joint.Parts.Count > 0 ? $"联合报送按 {string.Join('∶', joint.Parts)} 分" : "联合报送按事项写明的比例分",
        };
        return joint.Office.IsZero ? share : $"{share}{(share.Length > 0 ? "，" : "")}信息科自留 {joint.Office}";
    }

    internal static string Of(ItemPolicy policy) => policy.Mode switch
    {
        PolicyMode.Sum => "累计",
        PolicyMode.Max => "只计最高的一次",
        PolicyMode.MaxPerLevel => $"每个层级只计最高的一次{Kept(policy, "层级")}",
        PolicyMode.MaxPerLeader => $"每位领导只计最高的一次{Kept(policy, "领导")}",
        PolicyMode.MaxPerPeriodical => $"每种刊物只计最高的一次{Kept(policy, "刊物")}",
        PolicyMode.FirstRule => "有前面的规则就不计后面的",
    };

    private static string Kept(ItemPolicy policy, string what) => policy.Keep > 0 ? $"，最多{policy.Keep}个{what}" : "";

    private static string Of(Condition condition)
    {
        var name = Attributes.GetValueOrDefault(condition.Attribute, condition.Attribute);
        List<string> parts = [];
        if (condition.AnyOf.Count > 0) parts.Add(string.Join("、", condition.AnyOf.Select(Value)));
        if (condition.AllOf.Count > 0) parts.Add("同时有" + string.Join("、", condition.AllOf.Select(Value)));
        if (condition.NoneOf.Count > 0) parts.Add("不是" + string.Join("、", condition.NoneOf.Select(Value)));
        if (condition.Min is { } min) parts.Add($"不少于{min}");
        if (condition.Max is { } max) parts.Add($"不超过{max}");
        return $"{name}：{string.Join("，", parts)}";
    }

    private static string Value(string word) => word switch { "true" => "是", "false" => "否", "" => "未写", _ => word };
}
