using System.Reflection;
using Yaoqing.Review.Rules;

namespace Yaoqing.Review.Catalogue;

/// <summary>All rules, found once by their base class; there is no list to keep by hand.</summary>
public sealed class RuleCatalogue
{
    private static readonly Lazy<RuleCatalogue> Own = new(() => new RuleCatalogue(typeof(RuleCatalogue).Assembly));

    private readonly Dictionary<string, Rule> _byId;

    internal RuleCatalogue(params Assembly[] assemblies)
    {
        Rules = [.. assemblies.SelectMany(Instances).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        _byId = Rules.ToDictionary(rule => rule.Id);
        All = [.. Rules.Select(rule => new RuleInfo(rule.Id, rule.Name, GroupOf(rule.Id), rule.Ceiling, rule.LifeCycle, rule.Version, rule.Basis, rule.Options))];
    }

    /// <summary>The rules that ship with the engine.</summary>
    public static RuleCatalogue Shipped => Own.Value;

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
