namespace Yaoqing.Review.Parsing;

/// <summary>Reads 约, 近, 超 … before a number and 左右, 以上 … after its unit.</summary>
internal static class ApproximationWords
{
    private static readonly (string Word, Approximation Meaning)[] Before =
    [
        ("不超过", Approximation.AtMost), ("不多于", Approximation.AtMost), ("不低于", Approximation.AtLeast), ("不少于", Approximation.AtLeast),
        ("超过", Approximation.AtLeast), ("突破", Approximation.AtLeast), ("至少", Approximation.AtLeast), ("不足", Approximation.AtMost),
        ("不到", Approximation.AtMost), ("最多", Approximation.AtMost), ("约为", Approximation.About), ("大概", Approximation.About),
        ("超", Approximation.AtLeast), ("逾", Approximation.AtLeast), ("近", Approximation.Near), ("约", Approximation.About),
    ];

    private static readonly (string Word, Approximation Meaning)[] After =
        [("左右", Approximation.About), ("上下", Approximation.About), ("以上", Approximation.AtLeast), ("及以上", Approximation.AtLeast), ("以内", Approximation.AtMost), ("以下", Approximation.AtMost), ("余", Approximation.Over), ("多", Approximation.Over)];

    public static Approximation Around(ParsedText text, int start, int end)
    {
        if (text.At(start - 1) is '过' or '于' or '破' or '少' or '足' or '到' or '多' or '为' or '概' or '超' or '逾' or '近' or '约')
            foreach (var (word, meaning) in Before)
                if (text.EndsBefore(start, word) && !IsPartOfWord(text.At(start - word.Length - 1), word)) return meaning;
        if (text.At(end) is '左' or '上' or '以' or '及' or '余' or '多')
            foreach (var (word, meaning) in After)
                if (text.Has(end, word)) return meaning;
        return Approximation.None;
    }

    /// <summary>签约15个, 附近3家: the sign belongs to the word before it.</summary>
    public static bool IsPartOfWord(char before, string word) => word switch
    {
        "约" => before is '签' or '合' or '节' or '违' or '条' or '履' or '邀' or '预' or '特' or '失' or '解' or '制' or '集',
        "近" => before is '附' or '最' or '就' or '临' or '靠' or '走' or '亲' or '远' or '贴',
        _ => false,
    };
}
