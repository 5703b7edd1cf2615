using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Tendencies;

/// <summary>A problem worth reporting has objective, general causes: policy, funds, environment. Blaming people belongs elsewhere.</summary>
internal sealed class SubjectiveCause() : TendencyWords("K12", "问题归因于主观", Severity.Warning, "信息编写要求：存在的问题应是政策、资金、环境等因素影响出现的客观问题", Tendency.TooCareless, "问题写成了主观原因")
{
    protected override string Words =>
        "干部不作为 不作为 乱作为 慢作为 思想认识不到位 认识不到位 不重视 不够重视 重视不够 责任心不强 责任意识不强 作风不实 作风漂浮 工作不力 推诿扯皮 懒政 敷衍 敷衍了事 态度不端正 不担当 担当不够 监管不力 认识不足 重视程度不够 工作不扎实 主动性不强 "
        + "积极性不高/群众积极性不高,农户积极性不高,企业积极性不高 等靠要 素质不高 素质低下 疲于应付 应付了事 畏难情绪 落实不力 领导不力";

    protected override string Advice => "是主观原因，问题建议类应写政策、资金、环境等客观问题，请改写。";

    protected override bool Applies(ReviewContext context, ParsedText text, PhraseHit hit) => context.Manuscript.Kind is Kind.ProblemAndAdvice;
}
