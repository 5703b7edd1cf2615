using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment.Imports;

/// <param name="Id">The word of docs/schemes.md; <c>item</c> for the title, <c>issue</c> for the 期号, which is no field of a fact.</param>
/// <param name="Name">中文.</param>
/// <param name="Heads">Words by which offices head such a column.</param>
public sealed record ImportField(string Id, string Name, IReadOnlyList<string> Heads);

/// <summary>How the columns of a table are to be read.</summary>
/// <param name="Columns">The field of each column; empty for a column that is not read.</param>
/// <param name="Kind">事项种类 of rows where no column says it.</param>
/// <param name="Periodical">刊物, same.</param>
/// <param name="Level">层级, same.</param>
public sealed record ImportMapping(IReadOnlyList<string> Columns, string Kind, string Periodical, string Level)
{
    internal bool Has(string field) => Columns.Contains(field);

    internal int Of(string field) => Columns.ToList().IndexOf(field);
}

/// <summary>What columns may be, and what a head probably means.</summary>
public static class ImportFields
{
    public const string Unit = "unit", Title = "item", Happened = "happened", Issue = "issue", Kind = "kind", Periodical = "periodical", Level = "level";

    public static IReadOnlyList<ImportField> All { get; } =
    [
        new(Unit, "单位", ["单位", "报送单位", "供稿单位", "采用单位名称", "单位名称", "来稿单位", "署名单位", "部门"]),
        new(Title, "标题", ["标题", "题目", "信息标题", "信息题目", "稿件", "稿件标题", "信息名称", "篇名"]),
        new(Happened, "日期", ["日期", "采用日期", "采用时间", "刊发日期", "刊发时间", "发生日期", "时间", "报送日期", "报送时间", "批示日期", "批示时间"]),
        new(Periodical, "刊物", ["刊物", "采用刊物", "刊名", "刊物名称", "载体", "采用载体", "刊载"]),
        new(Issue, "期号", ["期号", "期数", "期次", "刊期"]),
        new(Level, "层级", ["层级", "级别", "采用层级", "采用级别"]),
        new(Kind, "事项种类", ["事项", "种类", "事项种类", "计分事项"]),
        new("form", "体裁", ["体裁", "类型", "类别", "信息类型"]),
        new("placement", "采用方式", ["采用方式", "采用形式", "版位", "刊发形式"]),
        new("combined", "是否综合", ["综合", "是否综合", "综合采用"]),
        new("tags", "标签", ["标签", "标记"]),
        new("person", "信息员", ["信息员", "作者", "撰稿人", "供稿人", "报送人"]),
        new("leader", "批示领导", ["领导", "批示领导"]),
        new("rank", "领导职级", ["职级", "领导职级"]),
        new("offence", "差错", ["差错", "差错类型"]),
        new("circulated", "通报层级", ["通报层级"]),
        new("route", "途径", ["途径", "报送途径"]),
        new("length", "字数", ["字数"]),
        new("count", "数量", ["数量", "次数", "条数", "篇数", "件数"]),
        new("given", "给分", ["给分", "分值", "得分", "分数", "加分", "加减分"]),
        new("by", "认定人", ["认定人", "裁定人"]),
        new("reason", "理由", ["理由", "原因", "认定理由"]),
        new("learnt", "得知日期", ["得知日期", "获知日期"]),
    ];

    /// <summary>What the heads probably mean: the exact word, else the longest known word that the head holds; each field once.</summary>
    public static IReadOnlyList<string> Guess(IReadOnlyList<string?> heads)
    {
        var guessed = heads.Select(head => Exact(Clean(head))).ToList();
        for (var index = 0; index < heads.Count; index++)
        {
            if (guessed[index].Length == 0 && Within(Clean(heads[index])) is { } field && !guessed.Contains(field))
                guessed[index] = field;
        }
        var seen = new HashSet<string>();
        return [.. guessed.Select(field => field.Length > 0 && seen.Add(field) ? field : "")];
    }

    private static string Exact(string head) => All.FirstOrDefault(field => field.Heads.Contains(head) || field.Id == head)?.Id ?? "";

    private static string? Within(string head) => head.Length == 0 ? null : All
        .SelectMany(field => field.Heads, (field, word) => (field.Id, Word: word)).Where(each => each.Word.Length > 1 && head.Contains(each.Word, StringComparison.Ordinal))
        .OrderByDescending(each => each.Word.Length).Select(each => each.Id).FirstOrDefault();

    private static string Clean(string? head) => string.Concat(FullWidth.Fold(head ?? "").Where(letter => !char.IsWhiteSpace(letter))).Split('(')[0].ToLowerInvariant();
}
