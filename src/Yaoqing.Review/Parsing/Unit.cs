namespace Yaoqing.Review.Parsing;

/// <summary>What a unit measures.</summary>
internal enum Dimension { None, Percent, PercentagePoint, Permille, Money, Count, Area, Length, Mass, Volume, Energy, Power, Time, Multiple, Tenth, Points, Rank, Rate, Other }

/// <summary>A unit of the texts of this trade.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Base">Key of comparable units: 公里 and 米 share one, 户 and 人 do not.</param>
/// <param name="Factor">Worth in the base unit.</param>
internal sealed record Unit(string Name, Dimension Dimension, string Base, decimal Factor)
{
    public static Unit None { get; } = new("", Dimension.None, "", 1);

    /// <summary>Whether figures of this unit can be parts or wholes.</summary>
    public bool IsAmount { get; } = Dimension is Dimension.Money or Dimension.Count or Dimension.Area or Dimension.Length or Dimension.Mass
        or Dimension.Volume or Dimension.Energy or Dimension.Power or Dimension.Points;

    /// <summary>Whether a whole number without 万 or 亿 is exact.</summary>
    public bool IsCounted => Dimension is Dimension.Count or Dimension.Points or Dimension.Rank or Dimension.Time or Dimension.None;
}

/// <summary>The known units; the longest that stands at a place wins.</summary>
internal static class Units
{
    private const string Counted =
        "个 户 人 人次 名 家 件 条 项 次 台 套 台套 台(套) 台（套） 辆 场 场次 期 批 批次 处 座 栋 幢 头 只 羽 匹 株 棵 盏 口 艘 架 部 本 册 份 张 篇 幅 枚 支 块 段 间 所 " +
        "宗 起 例 单 笔 类 种 门 款 对 组 队 届 轮 车次 班次 班 户次 家次 床 村次 艘次 架次 篇次 件次 起次 挂 尾 窝 位 眼 孔 台次 片次 标箱 条次 站 根 大 点 剂次 剂 卷 卷次 卷（件） 卷(件) 册次 节 辆次";

    private static readonly Dictionary<char, Unit[]> ByFirst = Build();

    /// <summary>The unit at an offset, or null.</summary>
    public static Unit? At(string text, int offset)
    {
        if (offset >= text.Length || !ByFirst.TryGetValue(text[offset], out var candidates)) return null;
        foreach (var unit in candidates)
            if (text.AsSpan(offset).StartsWith(unit.Name, StringComparison.Ordinal) && !GoesOnInLatin(text, offset, unit)) return unit;
        return null;
    }

    private static bool GoesOnInLatin(string text, int offset, Unit unit) =>
        CharTable.Of(unit.Name[^1]) == CharClass.Latin && offset + unit.Name.Length < text.Length
        && CharTable.Of(text[offset + unit.Name.Length]) is CharClass.Latin or CharClass.Digit;

    private static Dictionary<char, Unit[]> Build()
    {
        var all = new List<Unit>();
        foreach (var name in Counted.Split(' ')) all.Add(new Unit(name, Dimension.Count, CountBase(name), 1));
        Add(all, Dimension.Percent, "%", "% 1 ％ 1 ﹪ 1");
        Add(all, Dimension.Permille, "‰", "‰ 1");
        Add(all, Dimension.PercentagePoint, "个百分点", "个百分点 1 百分点 1");
        Add(all, Dimension.Money, "元", "元 1 元人民币 1 块钱 1 元钱 1");
        Add(all, Dimension.Money, "美元", "美元 1");
        Add(all, Dimension.Money, "欧元", "欧元 1");
        Add(all, Dimension.Money, "港元", "港元 1 港币 1");
        Add(all, Dimension.Area, "亩", "亩 1 亩次 1");
        Add(all, Dimension.Area, "平方米", "平方米 1 ㎡ 1 m² 1 平米 1 公顷 10000 平方公里 1000000 平方千米 1000000 km² 1000000");
        Add(all, Dimension.Length, "米", "米 1 m 1 公里 1000 千米 1000 km 1000 里 500 厘米 0.01 cm 0.01 毫米 0.001 mm 0.001 延米 1");
        Add(all, Dimension.Mass, "公斤", "公斤 1 千克 1 kg 1 斤 0.5 吨 1000 t 1000 克 0.001 g 0.001 毫克 0.000001 mg 0.000001");
        Add(all, Dimension.Volume, "立方米", "立方米 1 立方 1 m³ 1 方 1 升 0.001 L 0.001 毫升 0.000001");
        Add(all, Dimension.Energy, "千瓦时", "千瓦时 1 度 1 kWh 1 兆瓦时 1000");
        Add(all, Dimension.Power, "千瓦", "千瓦 1 kW 1 KW 1 兆瓦 1000 MW 1000 吉瓦 1000000");
        Add(all, Dimension.Time, "天", "天 1 日 1 个工作日 1 工作日 1 个日夜 1 昼夜 1");
        Add(all, Dimension.Time, "周", "周 1 个星期 1 星期 1");
        Add(all, Dimension.Time, "月", "个月 1 个多月 1");
        Add(all, Dimension.Time, "季度", "个季度 1 季度 1");
        Add(all, Dimension.Time, "年", "年 1 个年头 1 周年 1");
        Add(all, Dimension.Time, "分钟", "分钟 1 小时 60 个小时 60 秒 0.016666666667");
        Add(all, Dimension.Time, "岁", "岁 1");
        Add(all, Dimension.Multiple, "倍", "倍 1");
        Add(all, Dimension.Tenth, "成", "成 1");
        Add(all, Dimension.Points, "分", "分 1");
        Add(all, Dimension.Other, "℃", "℃ 1");
        Add(all, Dimension.Other, "级", "级 1");
        Add(all, Dimension.Other, "伏", "伏 1 kV 1000 千伏 1000 V 1");
        Add(all, Dimension.Other, "微克/立方米", "微克/立方米 1 μg/m³ 1 ug/m3 1 mg/L 1 毫克/升 1");
        all.Sort(static (a, b) => b.Name.Length - a.Name.Length);
        var byFirst = new Dictionary<char, Unit[]>();
        foreach (var unit in all) byFirst[unit.Name[0]] = byFirst.TryGetValue(unit.Name[0], out var before) ? [.. before, unit] : [unit];
        return byFirst;
    }

    /// <summary>名, 位 and 人 all count persons.</summary>
    private static string CountBase(string name) => name switch
    {
        "名" or "位" => "人",
        "台(套)" or "台（套）" or "台套" => "台套",
        _ when name.Length > 1 && name[0] == '个' => "个",
        _ => name,
    };

    private static void Add(List<Unit> all, Dimension dimension, string @base, string names)
    {
        var parts = names.Split(' ');
        for (var i = 0; i < parts.Length; i += 2)
            all.Add(new Unit(parts[i], dimension, @base, decimal.Parse(parts[i + 1], System.Globalization.CultureInfo.InvariantCulture)));
    }
}
