using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>《》 names works: prizes, events, meetings and certificates take quotation marks or none.</summary>
internal sealed class TitleMarkOnNonWork() : Rule("P15", "书名号误用", Severity.Hint, "GB/T 15834-2011 附录A.13：不能视为作品的名称不用书名号")
{
    private static readonly string[] Endings = ["奖", "奖章", "奖状", "称号", "活动", "大赛", "比赛", "论坛", "会议", "行动", "工程", "培训班", "营业执照", "许可证", "证书", "身份证", "项目", "品牌", "专栏", "课程", "展览"];

    public override Anchors Anchors { get; } = Anchors.Of("《");

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var open = -1;
            foreach (var mark in text.Marks)
            {
                if (text.At(mark) == '《') open = mark;
                if (text.At(mark) != '》' || open < 0) continue;
                var inside = text.Slice(open + 1, mark);
                if (inside.Length > 0 && !inside.StartsWith("关于") && EndsIn(inside))
                    context.Report(text, new TextSpan(open, mark + 1), "书名号只用于书刊、文件、作品名称，奖项、活动、证照等改用引号或不加。", suggestions: [$"“{inside}”"]);
                open = -1;
            }
        }
    }

    private static bool EndsIn(ReadOnlySpan<char> inside)
    {
        foreach (var ending in Endings)
            if (inside.EndsWith(ending)) return true;
        return false;
    }
}
