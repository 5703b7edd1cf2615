namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>Names of reporting units, recognised by how Chinese offices end their names.</summary>
internal static class UnitName
{
    private const int Shortest = 3, Longest = 28;

    private static readonly string[] Endings =
    [
        "人民政府", "政府", "办公室", "党政办", "政府办", "党委办", "县委办", "综合办", "党委", "党组", "党工委", "工委", "纪委", "监委", "纪委监委", "委员会", "管委会", "居委会", "村委会",
        "局", "乡", "镇", "街道", "办事处", "政法委", "编办", "委", "委办", "部", "院", "所", "中心", "站", "大队", "支队", "中队", "总队", "联合会", "总工会", "协会", "工会", "商会", "妇联", "残联", "文联", "科协", "侨联", "工商联", "红十字会", "团委", "供销社",
        "公司", "集团", "银行", "支行", "分行", "学校", "中学", "小学", "大学", "党校", "幼儿园", "医院", "卫生院", "法院", "检察院", "园区", "开发区", "工业园", "景区", "林场", "水库", "图书馆", "文化馆", "档案馆", "融媒体中心", "税务局", "信息科", "信访局", "督查室", "研究室",
    ];

    // Words that end like a unit but say something else, or that open a sentence.
    private static readonly string[] NotUnits = ["全部", "内部", "干部", "一部", "局部", "中心站所", "委员", "本所", "该局", "全乡", "全镇", "各乡镇"];

    /// <summary>The unit's name without seal and reporting words; null when the text does not look like one.</summary>
    public static string? Clean(string text)
    {
        var name = Strip(text);
        if (Han.Count(name) is < Shortest or > Longest) return null;
        foreach (var rune in name.EnumerateRunes())
            if (!Han.Is(rune) && rune.Value is not ('（' or '）' or '(' or ')' or '·' or '、')) return null;
        if (NotUnits.Any(w => name.EndsWith(w, StringComparison.Ordinal))) return null;
        return Endings.Any(e => name.EndsWith(e, StringComparison.Ordinal)) ? name : null;
    }

    /// <summary>A labelled unit need not end like one; only seal and reporting words go.</summary>
    public static string Strip(string text)
    {
        var name = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Trim('：', ':', '，', ',', '。', '；', ';');
        foreach (var tail in (string[])["（盖章）", "(盖章)", "（章）", "(章)", "（公章）", "（加盖公章）", "供稿", "来稿", "报送", "报"])
            if (name.Length > tail.Length + 1 && name.EndsWith(tail, StringComparison.Ordinal)) name = name[..^tail.Length];
        return name;
    }
}
