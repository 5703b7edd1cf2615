using Yaoqing.App.Shared;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

/// <summary>Checks what was typed for a masthead; the preview asks the same as saving.</summary>
internal static class MastheadForm
{
    internal const int SectionLimit = 20;
    private const int MostEntries = 60;
    private const int MostCopies = 10_000;

    /// <returns>The masthead, or a refusal <c>periodical.…</c> or <c>text.…</c> that names the field.</returns>
    internal static Result<Masthead> Check(PeriodicalForm form)
    {
        if (form.Template is null || !ChangePeriodical.Templates.ContainsKey(form.Template))
            return Refusal.Invalid("periodical.template", "请选择版式。");
        if (form.Copies is < 0 or > MostCopies)
            return Refusal.Invalid("periodical.copies", $"印数要在0到{MostCopies}之间，0表示不印印数。");
        var (mark, organ, phone) = (TextInput.Line(form.Mark, "内部标识", 40), TextInput.Line(form.Organ, "编印单位", 60, required: true), TextInput.Line(form.Phone, "联系电话", 30));
        var (report, send, issue) = (Entries(form.ReportTo, "报", 40), Entries(form.SendTo, "送", 40), Entries(form.IssueTo, "发", 40));
        var look = Check(form.Look);
        foreach (var refusal in (Refusal?[])[mark.Refusal, organ.Refusal, phone.Refusal, report.Refusal, send.Refusal, issue.Refusal, look.Refusal])
        {
            if (refusal is not null)
                return refusal;
        }
        return new Masthead(form.Template, mark.Value, organ.Value, report.Value, send.Value, issue.Value, form.Copies, phone.Value, form.PrintsReporter) { Look = look.Value };
    }

    private static Result<MastheadLook> Check(MastheadLook look)
    {
        var (number, urgency, editor) = (TextInput.Line(look.NumberForm, "期号写法", 20, required: true), TextInput.Line(look.Urgency, "紧急程度", 10), TextInput.Line(look.Editor, "责任编辑", 20));
        foreach (var refusal in (Refusal?[])[number.Refusal, urgency.Refusal, editor.Refusal])
        {
            if (refusal is not null)
                return refusal;
        }
        if (!number.Value.Contains("{期}", StringComparison.Ordinal))
            return Refusal.Invalid("periodical.number-form", "“期号写法”里要有{期}，印刷时换成期号，例如：第{期}期。");
        var color = look.Color.Trim().TrimStart('#');
        if (color.Length != 6 || !color.All(char.IsAsciiHexDigit))
            return Refusal.Invalid("periodical.color", "“颜色”要写六位十六进制数，例如 FF0000（红）。");
        (decimal? Value, decimal Least, decimal Most, string Field)[] measures =
            [(look.NameSize, 20, 72, "刊名字号（磅）"), (look.NameSpacing, 0, 60, "刊名字距（磅）"), (look.NameTop, 40, 120, "刊名距纸边（毫米）"), (look.RuleThickness, 0.2m, 2, "间隔线粗细（毫米）")];
        foreach (var (value, least, most, field) in measures)
        {
            if (value is { } measure && (measure < least || measure > most))
                return Refusal.Invalid("periodical.measure", $"“{field}”要在{least}到{most}之间。");
        }
        return look with { NumberForm = number.Value, Urgency = urgency.Value, Editor = editor.Value, Color = color.ToUpperInvariant() };
    }

    /// <summary>One entry a line (、 also parts them), without repeats.</summary>
    internal static Result<string[]> Entries(string? typed, string field, int limit)
    {
        var text = TextInput.Lines(typed, field, TextInput.RemarkLimit, required: false);
        if (!text.Succeeded)
            return text.Refusal;
        var entries = text.Value.Split(['\n', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToArray();
        if (entries.Length > MostEntries)
            return Refusal.Invalid("periodical.too-many", $"“{field}”最多{MostEntries}项，请合并后再保存。");
        return Array.Find(entries, entry => entry.Length > limit) is { } tooLong
            ? Refusal.Invalid("text.too-long", $"“{field}”里的“{tooLong[..10]}…”超过{limit}个字，请缩短。")
            : entries;
    }
}
