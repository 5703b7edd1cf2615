using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Tendencies;

/// <summary>Advice without actor, measure or figure.</summary>
internal sealed class VagueAdvice() : TendencyWords("K11", "建议不可操作", Severity.Hint, "信息编写要求：解决措施要符合实际、具有可操作性", Tendency.TooHollow, "建议不可操作")
{
    protected override string Words => "建议加强重视 建议高度重视 建议引起重视 希望引起重视 建议加大力度 建议有关部门 建议相关部门 建议上级部门 建议进一步加强 建议进一步加大 建议尽快解决 建议妥善解决 建议加以解决 建议予以重视 建议予以支持 建议多措并举 建议加强管理 建议加强监管 建议加强宣传 建议提高认识 建议统筹考虑 建议采取有效措施 希望有关部门 希望上级 建议切实 建议加大支持 建议加大投入";

    protected override string Advice => "没有说清谁来做、做什么、做到什么程度，请写明责任单位、措施和标准。";
}
