namespace Yaoqing.Documents.Tests.Reading.Corpus;

/// <summary>What a generated manuscript says, known before it is written into a file.</summary>
internal sealed record Truth(string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<string[]>? Table, string Unit, string Signer, string Reporter, string Phone, string Date)
{
    public string Text => string.Join('\n', Paragraphs.Prepend(Title));
}

/// <summary>Seeded manuscripts of the fictional county 安和县.</summary>
internal sealed class Material(Random random)
{
    private static readonly string[] Units = ["崭山乡人民政府", "清溪镇人民政府", "白石街道办事处", "安和县农业农村局", "安和县教育局", "县住建局", "安和县市场监督管理局", "双桥镇党政办", "中共安和县委政法委", "安和县融媒体中心", "县妇联", "安和县第一中学"];
    private static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "欧阳", "赵", "周", "吴", "孙", "上官", "罗", "谢", "韩", "邓"];
    private static readonly string[] Given = ["建国", "小明", "强", "丽华", "志远", "敏", "春生", "晓燕", "宏", "文博", "静", "德福"];
    private static readonly string[] Verbs = ["推进", "抓好", "做实", "深化", "落实", "强化"];
    private static readonly string[] Works = ["春耕备耕", "防汛备汛", "秸秆禁烧", "森林防火", "老旧小区改造", "校园食品安全", "根治欠薪", "农村人居环境整治", "营商环境优化", "电动车消防隐患排查", "高标准农田建设", "信访积案化解"];
    private static readonly string[] Leads = ["抓早动快", "压实责任", "加强督查", "强化保障", "广泛宣传", "建章立制", "精准施策", "联动协作"];
    private static readonly string[] Clauses = ["成立由主要负责同志任组长的工作专班", "组织党员干部{0}人进村入户", "排查隐患{0}处、整改{0}处", "投入资金{0}万元", "召开现场推进会{0}次", "发放宣传资料{0}份", "建立“日调度、周通报”机制", "受益群众{0}户", "完成年度任务的{0}%", "签订责任书{0}份", "新增就业岗位{0}个", "对{0}个村开展“回头看”"];

    public Truth Next()
    {
        var (unit, work) = (Pick(Units), Pick(Works));
        var body = new List<string> { $"今年以来，{Short(unit)}聚焦{work}，{Clause()}，{Clause()}，取得阶段性成效。" };
        var measures = random.Next(2, 5);
        for (var i = 0; i < measures; i++) body.Add($"{"一二三四五"[i]}是{Pick(Leads)}。{Clause()}，{Clause()}，{Clause()}。");
        if (random.Next(2) == 0) body.Add($"下一步，{Short(unit)}将继续{Pick(Verbs)}{work}各项工作，{Clause()}。");
        var table = random.Next(4) == 0 ? Rows() : null;
        return new Truth($"{Short(unit)}{"三四五"[random.Next(3)]}举措{Pick(Verbs)}{work}", body, table, unit, Name(), Name(), Phone(), $"2026年{random.Next(1, 13)}月{random.Next(1, 29)}日");
    }

    private List<string[]> Rows()
    {
        var rows = new List<string[]> { new[] { "项目", "任务数", "完成数" } };
        for (var i = 0; i < 3; i++) rows.Add([Pick(Works), $"{random.Next(100, 900)}", $"{random.Next(10, 99)}"]);
        return rows;
    }

    private string Clause() => Pick(Clauses).Replace("{0}", $"{random.Next(2, 980)}");

    private string Name() => Pick(Surnames) + Pick(Given);

    private string Phone() => random.Next(3) == 0 ? $"0799-66{random.Next(10_000, 99_999)}" : $"13{random.Next(0, 10)}{random.Next(10_000_000, 99_999_999)}";

    private static string Short(string unit) => unit.Replace("人民政府", "").Replace("办事处", "").Replace("中共", "").Replace("党政办", "");

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
