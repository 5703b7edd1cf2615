using System.Reflection;
using Yaoqing.Review.Rules;

namespace Yaoqing.Review.Catalogue;

/// <summary>All rules, found once by their base class; there is no list to keep by hand.</summary>
public sealed class RuleCatalogue
{
    private static readonly Lazy<RuleCatalogue> Own = new(() => new RuleCatalogue(typeof(RuleCatalogue).Assembly));

    private readonly Dictionary<string, Rule> _byId;

    /// <summary>The rules of some assemblies: the engine's own, and those of a county that keeps rules of its own beside it.</summary>
    /// <param name="assemblies">Each holds rules, sealed subclasses of the engine's rule class, with their pages embedded as <c>Name.md</c>.</param>
    public RuleCatalogue(params Assembly[] assemblies)
    {
        Rules = [.. assemblies.SelectMany(Instances).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        if (Rules.FirstOrDefault(rule => Reserved.ContainsKey(rule.Id)) is { } taken) throw new InvalidOperationException($"{taken.Id} 是留给别处的编号，规则 {taken.GetType().Name} 请另取。");
        _byId = Rules.ToDictionary(rule => rule.Id);
        All = [.. Rules.Select(rule => new RuleInfo(rule.Id, rule.Name, GroupOf(rule.Id), rule.Ceiling, rule.LifeCycle, rule.Version, rule.Basis, rule.Options))];
    }

    /// <summary>The rules that ship with the engine.</summary>
    public static RuleCatalogue Shipped => Own.Value;

    /// <summary>The shipped rules and those of further assemblies, in one catalogue.</summary>
    public static RuleCatalogue ShippedWith(params Assembly[] further) => new([typeof(RuleCatalogue).Assembly, .. further]);

    /// <summary>
    /// Ids of the inventory whose checks look at the archive, the score tables or other units' items, not at the text alone; they take their candidates as
    /// data elsewhere. No rule of this engine may take such an id, and no id is ever given to another check.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Reserved { get; } = new OrderedDictionary<string, string>
    {
        ["A20"] = "与任务表、考核表的数字核对",
        ["A21"] = "累计数逐期不减",
        ["W18"] = "词库提示的疑似错字",
        ["Z01"] = "同一单位重复报送",
        ["Z02"] = "不同单位内容雷同",
        ["Z03"] = "外地地名残留",
        ["Z04"] = "一稿多投未注明",
        ["Z06"] = "照抄上级文件的比例",
        ["Z07"] = "已经刊用过的信息",
    };

    /// <summary>Every rule, by id.</summary>
    public IReadOnlyList<RuleInfo> All { get; }

    internal IReadOnlyList<Rule> Rules { get; }

    /// <summary>The page of a rule; null when there is no such rule.</summary>
    /// <param name="id">Rule id, any case.</param>
    public RulePage? Page(string id) =>
        _byId.TryGetValue(id.ToUpperInvariant(), out var rule) ? RulePage.Parse(PageText(rule.GetType())) : null;

    /// <summary>Chinese name of a group.</summary>
    public static string NameOf(RuleGroup group) => group switch
    {
        RuleGroup.Arithmetic => "数据",
        RuleGroup.Timeliness => "时效",
        RuleGroup.Dates => "日期",
        RuleGroup.Form => "要素",
        RuleGroup.Tendencies => "倾向",
        RuleGroup.Length => "篇幅",
        RuleGroup.Numerals => "数字用法",
        RuleGroup.Order => "称谓与表述",
        RuleGroup.Punctuation => "标点",
        RuleGroup.Structure => "结构层次",
        RuleGroup.Title => "标题",
        RuleGroup.Wording => "用字用词",
        RuleGroup.Secrecy => "保密与个人信息",
        RuleGroup.Duplicates => "重复",
    };

    internal static RuleGroup GroupOf(string id) => (RuleGroup)"ADEFKLNOPSTWXZ".IndexOf(id[0], StringComparison.Ordinal);

    private static IEnumerable<Rule> Instances(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.IsSealed && type.IsSubclassOf(typeof(Rule))).Select(type => (Rule)Activator.CreateInstance(type, nonPublic: true)!);

    private static string PageText(Type rule)
    {
        using var stream = rule.Assembly.GetManifestResourceStream(rule.Name + ".md");
        if (stream is null) return "";
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
