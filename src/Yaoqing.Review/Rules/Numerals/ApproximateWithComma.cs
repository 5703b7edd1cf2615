using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Numerals;

/// <summary>Two neighbouring numerals for "about" take no 顿号: 三四天, but 三、四季度.</summary>
internal sealed class ApproximateWithComma() : Rule("N02", "概数不用顿号", Severity.Warning, "GB/T 15834-2011 4.5.3.6；GB/T 15835-2011 5.2.5")
{
    private const string Digits = "一二三四五六七八九";
    private static readonly string[] Units = ["天", "个", "人", "家", "次", "户", "里", "米", "岁", "倍", "成", "百", "千", "十", "位", "名", "件", "台", "亩", "公里", "小时", "分钟"];

    public override Anchors Anchors { get; } = Anchors.Of("、");

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var at in text.Marks)
            {
                if (text.At(at) != '、') continue;
                var (first, second) = (Digits.IndexOf(text.At(at - 1) == '两' ? '二' : text.At(at - 1), StringComparison.Ordinal), Digits.IndexOf(text.At(at + 1), StringComparison.Ordinal));
                if (first < 0 || second != first + 1 || text.At(at - 2) is '第' or '、' or '（' || CharTable.Of(text.At(at - 2)) == CharClass.HanNumeral || !text.HasAny(at + 2, Units)) continue;
                if (text.Has(at + 2, "十") && text.At(at + 3) is '、' || text.At(at + 2) == '个' && text.At(at + 3) is '月' or '季') continue;
                context.Report(text, new TextSpan(at, at + 1), $"概数不用顿号，应为“{text.At(at - 1)}{text.At(at + 1)}”；如确指两项，请写明。", fix: "");
            }
    }
}
