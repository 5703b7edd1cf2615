using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;

namespace Yaoqing.App.Reporting;

/// <param name="Name">中文.</param>
/// <param name="Hint">One line for the form.</param>
/// <param name="When">When to choose it.</param>
/// <param name="Skeleton">A frame to write on; the brackets are to be replaced.</param>
public sealed record WritingFrame(string Name, string Hint, string When, string Skeleton);

/// <param name="No">S1–S12 of the training text's rules.</param>
/// <param name="Name">In a few words.</param>
/// <param name="Words">What it asks.</param>
public sealed record Requirement(string No, string Name, string Words);

/// <summary>写作指南: what a reporter has to know about kinds, structures and requirements. The rules' own pages live with the review engine.</summary>
public static class WritingGuide
{
    /// <summary>字数 that a desk takes as the limit of a form; the desk's own rule set decides in the review.</summary>
    public static int LimitOf(IReadOnlyCollection<Line> lines, Form form) => form switch
    {
        Form.Brief => lines.Contains(Line.Government) ? 300 : 500,
        Form.Research => lines.Contains(Line.Government) ? 2_000 : 5_000,
    };

    public static WritingFrame Of(Kind kind) => kind switch
    {
        Kind.Measures => new("措施类", "写做了什么、怎么做，每一条都要具体；可以带成效，也可以带目标。", "介绍一项工作的做法，别处可以照着做。",
            "[单位][做什么][取得什么进展或要达到什么目标]。\n一是[措施一]。[谁、做了什么、做了多少]。\n二是[措施二]。[谁、做了什么、做了多少]。\n三是[措施三]。[谁、做了什么、做了多少]。\n截至[月]月[日]日，[成效或下一步目标，用数字]。"),
        Kind.Results => new("成效类", "先写结果，再写怎么来的；每个数字有时间、有口径。", "工作有了可以核对的结果。",
            "截至[月]月[日]日，[单位][事项]完成[数]，占年度目标[数]的[百分比]。\n[领域一]方面，[数据]，同比增长[百分比]。\n[领域二]方面，[数据]。\n主要做法：[一句话说清最有效的一两条措施]。"),
        Kind.ProblemAndAdvice => new("问题建议类", "问题要客观、有普遍性；建议要具体、办得到。重大问题建议由主要领导签发。", "发现了带普遍性的问题，需要上级了解或支持。",
            "[单位]调研[范围]发现，[事项]存在[数]个问题。\n一是[问题一]。[涉及多少、占多少，举一个例子]。\n二是[问题二]。[涉及多少、占多少]。\n三是[问题三]。[涉及多少、占多少]。\n建议：一是[由谁、做什么]；二是[由谁、做什么]；三是[由谁、做什么]。"),
        Kind.Feedback => new("反馈类", "写会议、批示、调研之后落实了什么；三天内报。", "贯彻重大决策部署、领导视察调研和现场指示之后。",
            "[月]月[日]日[会议、批示或调研]后，[单位][当天或次日做了什么]。\n一是[任务一]已[办到什么程度]，[数据]。\n二是[任务二]已[办到什么程度]，[数据]。\n未办结的[数]项，[由谁、何时]办结。"),
    };

    public static WritingFrame Of(Structure structure) => structure switch
    {
        Structure.InvertedPyramid => new("倒悬式", "最重要的事实放在开头，统领全篇。", "成效突出、结论一句话说得清。", "[最重要的结果或观点，带数字]。\n[支撑它的事实一]。\n[支撑它的事实二]。\n[背景或下一步]。"),
        Structure.Composite => new("综合式", "围绕一个主题，从几个方面或几个单位来写。", "一件事由几个单位、几个方面一起办。", "[主题和总的结果]。\n[单位或方面一]：[做法和数据]。\n[单位或方面二]：[做法和数据]。\n[单位或方面三]：[做法和数据]。"),
        Structure.Enumeration => new("罗列式", "一是、二是、三是，逐条写，各条并列、长短相当。", "介绍经验、陈述问题、罗列成绩，用得最多。", "[单位][总的做法或结果]。\n一是[小标题]。[事实和数据]。\n二是[小标题]。[事实和数据]。\n三是[小标题]。[事实和数据]。"),
        Structure.DirectNarrative => new("直叙式", "一句话或一段话，直接说完一件事。", "简讯，或一个创新做法。", "[时间]，[单位]围绕[主题]，[做法一]、[做法二]、[做法三]，[结果，带数字]。"),
    };

    public static string HintOf(EventKind kind) => kind switch
    {
        EventKind.MajorDecision => "贯彻上级重大决策部署",
        EventKind.LeaderVisit => "上级领导视察、调研",
        EventKind.OnSiteInstruction => "领导现场办公时的指示",
    };

    public static IReadOnlyList<Requirement> Requirements { get; } =
    [
        new("S1", "两条线", "党委信息报县委办，政务信息报县政府办；各有刊物、任务、计分和排名。一篇信息可以报一家，也可以两家都报。"),
        new("S2", "党建类只报党委", "板块是“党的建设”的信息只由县委办受理。两家都选的，县政府办那一份自动不收，县委办那一份照常。"),
        new("S3", "从哪里报", "网页、邮箱、OA 都收，进同一个来稿箱；从邮箱和 OA 来的，编辑要先核对审签。"),
        new("S4", "写多长", "党委动态不超过500字，调研不超过5000字；政务动态300字左右，专报2000字左右。数正文，数字和标点各算一个字。"),
        new("S5", "四种类型", "措施类、成效类、问题建议类、反馈类。每一类有骨架可以套用，审稿时按类型核对要素。"),
        new("S6", "四种结构", "倒悬式、综合式、罗列式、直叙式。罗列式用得最多。"),
        new("S7", "四种来源", "文件材料、基层（含社情民意）、新闻、会议和批示之后的情况反馈。"),
        new("S8", "及时", "落实重大决策部署、领导视察调研和现场指示的情况，三天内报，从第二天算起；紧急约稿按上级要求的时间。晚了也收，记为迟报。"),
        new("S9", "审签", "突发和重大问题建议类由主要领导签发；其他的先由主要领导同意，再由分管领导审签。每篇写明审签人、信息员和联系电话。审签只对那一稿有效，单位自己改了要重签；信息科编辑的改动不用重签。"),
        new("S10", "准确", "关键数据一定要对：合计、占比、增幅、单位、日期、人名和职务，报送前逐个核对。审稿会重算一遍。"),
        new("S11", "一事一报", "一篇只写一件事，标题点明主题、简短；每一句都是具体措施，尽量有数据，不写空话套话。"),
        new("S12", "防三种倾向", "太新闻：像会议报道，没有做法；太空洞：去掉单位名，放在谁头上都行；太随意：没人审签，或概念、数据出错。审稿时逐项量出来，并说明原因。"),
    ];
}
