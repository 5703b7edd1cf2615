using Yaoqing.Review;
using Yaoqing.Review.Catalogue;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Guide;

/// <summary>写作指南: requirements, kinds, structures and every rule of the review, from the engine's own catalogue.</summary>
public sealed class IndexModel : YaoqingPage
{
    public IReadOnlyList<RuleInfo> Rules => RuleCatalogue.Shipped.All;

    public IEnumerable<IGrouping<RuleGroup, RuleInfo>> Groups => Rules.GroupBy(rule => rule.Group).OrderBy(group => group.Key);

    public static Tone ToneOf(RuleInfo rule) => rule.LifeCycle != LifeCycle.Stable ? Tone.Plain : rule.Severity switch { Severity.Error => Tone.Error, Severity.Warning => Tone.Warn, Severity.Hint => Tone.Plain };

    public static string WordOf(RuleInfo rule) => rule.LifeCycle switch
    {
        LifeCycle.Preview => "试行",
        LifeCycle.Retired => "停用",
        LifeCycle.Stable => rule.Severity switch { Severity.Error => "须改", Severity.Warning => "建议", Severity.Hint => "提示" },
    };
}
