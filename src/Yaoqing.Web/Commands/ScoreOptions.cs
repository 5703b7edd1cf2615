using System.CommandLine;
using Yaoqing.Scoring;

namespace Yaoqing.Web.Commands;

/// <summary>What <c>yaoqing score</c> was asked for, after its words were found to make sense.</summary>
internal sealed record ScoreRequestWords(IReadOnlyList<FileInfo> Schemes, FileInfo Facts, MonthRange? Period, FileInfo? Xlsx, bool Json, bool Table);

/// <summary>The options of <c>yaoqing score</c>. Every one may be missing or repeated for the parser, so that what is wrong is told in our own words.</summary>
internal sealed class ScoreOptions
{
    private const string Example = "例如：yaoqing score --scheme 办法.yaml --facts 事实.yaml --period 2026-01..2026-12 --json";

    private readonly Option<string[]> _schemes = Words("--scheme", "计分办法文件；多个版本可重复写");
    private readonly Option<string[]> _facts = Words("--facts", "事实文件：.yaml、.json、.csv 或 .xlsx");
    private readonly Option<string[]> _period = Words("--period", "考核期，如 2026-01..2026-12、2026-03 或 2026；默认为事实所在月份");
    private readonly Option<string[]> _xlsx = Words("--xlsx", "写成 xlsx 文件");
    private readonly Option<bool> _json = new("--json") { Description = "输出 JSON" };
    private readonly Option<bool> _table = new("--table") { Description = "输出文字表（默认）" };

    internal IEnumerable<Option> All => [_schemes, _facts, _period, _json, _table, _xlsx];

    private static Option<string[]> Words(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.ZeroOrMore };

    /// <summary>What is wrong with the use, with the next step; null when nothing is.</summary>
    internal string? Misuse(ParseResult parsed)
    {
        if (Values(parsed, _schemes).Length == 0) return $"缺少计分办法，请写 --scheme 文件名。{Example}";
        if (Values(parsed, _facts).Length == 0) return $"缺少事实文件，请写 --facts 文件名。{Example}";
        foreach (var option in new[] { _facts, _period, _xlsx })
            if (IsWritten(parsed, option) && Values(parsed, option).Length != 1) return $"{option.Name} 后面写一个值，也只能写一次。{Example}";
        if (parsed.GetValue(_json) && parsed.GetValue(_table)) return "--json 和 --table 只能写一个：给程序读的写 --json，给人看的写 --table。";
        return Values(parsed, _period) is [var period] && !MonthRange.TryParse(period, out _) ? $"--period “{period}”不是考核期，请写 2026-01..2026-12、2026-03 或 2026，起在前、止在后。" : null;
    }

    /// <summary>Reads the options, once <see cref="Misuse"/> found none.</summary>
    internal ScoreRequestWords Request(ParseResult parsed)
    {
        MonthRange? period = Values(parsed, _period) is [var written] && MonthRange.TryParse(written, out var range) ? range : null;
        return new([.. Values(parsed, _schemes).Select(name => new FileInfo(name))], new(Values(parsed, _facts)[0]), period,
            Values(parsed, _xlsx) is [var target] ? new(target) : null, parsed.GetValue(_json), parsed.GetValue(_table));
    }

    private static string[] Values(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) ?? [];

    private static bool IsWritten(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };
}
