namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>Chinese personal names beside posts: 副乡长王建国, 王建国（乡长）, 王建国副乡长, 王 强.</summary>
internal static class PersonName
{
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤" +
        "常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由";

    private static readonly string[] Compound = ["欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "东方", "端木", "长孙", "宇文", "南宫", "西门", "独孤"];

    private static readonly string[] PostEndings =
    [
        "书记", "乡长", "镇长", "县长", "市长", "局长", "主任", "部长", "主席", "委员", "院长", "校长", "站长", "所长", "科长", "股长", "处长", "队长", "行长", "经理", "董事长", "馆长", "园长", "社长", "会长", "理事长", "检察长", "场长", "主编",
        "干事", "科员", "职员", "干部", "专干", "组长", "秘书", "调研员", "巡察专员", "专员", "信息员", "政委", "教导员", "负责人", "联络员", "编辑", "秘书长", "总工", "参事",
    ];

    private static readonly string[] PostStarts = ["党", "副", "常", "支", "人", "政", "纪", "组", "宣", "统", "武", "办", "信", "综", "县", "乡", "镇", "局", "主", "书", "院", "校", "站", "所", "科", "股", "部", "队", "行", "经", "委", "分", "四", "三", "二", "一", "总", "第", "秘", "干", "专", "联", "编", "工", "负", "处", "馆", "社"];

    /// <summary>Two to four ideographs that begin with a surname.</summary>
    public static bool IsName(string text) => IsPlain(text) && !IsPost(text)
        && (Han.Count(text) is 2 or 3 && Surnames.Contains(text[0], StringComparison.Ordinal)
            || Han.Count(text) is 3 or 4 && Compound.Any(c => text.StartsWith(c, StringComparison.Ordinal)));

    public static bool IsPost(string text) => text.Length <= 16 && PostEndings.Any(p => text.EndsWith(p, StringComparison.Ordinal));

    /// <summary>The names in a labelled value, joined by 、; null when none is recognised.</summary>
    public static string? Clean(string value)
    {
        var names = new List<string>();
        var tokens = RemoveBrackets(value).Split([' ', '\u3000', '\t', '\u00A0', '、', '，', ',', ';', '；', '/', '／', '|', '\n', '和', '。'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < tokens.Length; i++)
        {
            // “王 强”, “陈 志 远”, “欧阳 静” are one name each.
            var token = tokens[i];
            while (i + 1 < tokens.Length && token.Length < 4 && (tokens[i + 1].Length == 1 || token.Length == 1 && tokens[i + 1].Length == 2)) token += tokens[++i];
            if (WithoutPost(token) is { } name) names.Add(name);
        }
        return names.Count is 0 or > 5 ? null : string.Join('、', names);
    }

    private static string? WithoutPost(string token)
    {
        if (token.EndsWith("同志", StringComparison.Ordinal)) token = token[..^2];
        if (!IsPlain(token)) return null;
        if (IsName(token)) return token;
        if (IsPost(token)) return NameBeforePost(token);
        if (NameAfterPost(token) is { } name) return name;
        return Han.Count(token) is >= 2 and <= 4 && FieldLabel.Find(token) is null ? token : null;
    }

    private static string? NameBeforePost(string token)
    {
        // The shortest name that leaves a whole post: 王强|副主任, not 王强副|主任.
        foreach (var length in (int[])[2, 3, 4])
        {
            if (token.Length <= length || !IsName(token[..length])) continue;
            var post = token[length..];
            if (PostStarts.Any(s => post.StartsWith(s, StringComparison.Ordinal)) || PostEndings.Contains(post)) return token[..length];
        }
        return null;
    }

    private static string? NameAfterPost(string token)
    {
        var cut = PostEndings.Max(p => token.LastIndexOf(p, StringComparison.Ordinal) is >= 0 and var at ? at + p.Length : 0);
        return cut > 0 && IsName(token[cut..]) ? token[cut..] : null;
    }

    private static bool IsPlain(string text) => text.Length > 0 && text.EnumerateRunes().All(rune => Han.Is(rune) || rune.Value == '·');

    private static string RemoveBrackets(string value)
    {
        var (kept, depth) = (new System.Text.StringBuilder(value.Length), 0);
        foreach (var c in value)
        {
            if (c is '（' or '(' or '【' or '〔') depth++;
            else if (c is '）' or ')' or '】' or '〕') depth = Math.Max(0, depth - 1);
            else if (depth == 0) kept.Append(c);
        }
        return kept.ToString();
    }
}
