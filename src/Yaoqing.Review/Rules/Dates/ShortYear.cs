using System.Globalization;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Dates;

/// <summary>A year of two digits: 24年底. 24年来 is a length of time and is left alone.</summary>
internal sealed class ShortYear() : Rule("E05", "年份简写", Severity.Warning, "GB/T 15835-2011 5.2.1：年份一般不简写")
{
    private static readonly string[] After = ["底", "初", "末", "度", "上半年", "下半年", "第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度", "春", "秋", "全年", "增长", "同期", "下降", "减少", "增加", "提高"];

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            foreach (var date in text.Dates)
                if (date.HasShortYear && !date.IsHan) Report(context, text, new TextSpan(date.Span.Start, date.Span.Start + 2));
            foreach (var quantity in text.Quantities)
                if (IsYear(text, quantity)) Report(context, text, quantity.Number);
        }
    }

    private static bool IsYear(ParsedText text, Quantity quantity)
    {
        if (quantity.IsHan || quantity.IsOrdinal || quantity.Unit.Name != "年" || quantity.Number.Length != 2 || quantity.Decimals > 0 || quantity.Span.End != quantity.Number.End + 1) return false;
        var before = text.At(quantity.Span.Start - 1);
        return (!CharTable.IsHan(before) || before is '于' or '截' or '至' or '从' or '自' or '在' or '到' or '与' or '比' or '较') && text.HasAny(quantity.Span.End, After);
    }

    private static void Report(ReviewContext context, ParsedText text, TextSpan digits)
    {
        if (!int.TryParse(text[digits], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return;
        var full = (year < 60 ? 2000 + year : 1900 + year).ToString(CultureInfo.InvariantCulture);
        context.Report(text, digits, $"年份应写全：{full}年。", fix: full);
    }
}
