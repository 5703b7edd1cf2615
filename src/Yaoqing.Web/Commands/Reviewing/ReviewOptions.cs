using System.CommandLine;
using System.Globalization;
using Yaoqing.Review;

namespace Yaoqing.Web.Commands.Reviewing;

/// <summary>The options of <c>yaoqing review</c>: how to print, and what is known of the manuscript besides its text.</summary>
internal sealed class ReviewOptions
{
    public Option<bool> Json { get; } = new("--json") { Description = "每个文件输出一行 JSON" };
    public Option<bool> Sarif { get; } = new("--sarif") { Description = "输出 SARIF 2.1.0" };
    public Option<bool> Markdown { get; } = new("--markdown") { Description = "输出 Markdown" };
    public Option<string?> Docx { get; } = new("--docx") { Description = "另存一份带批注的 docx（一次一个 docx 文件）", HelpName = "OUT" };
    public Option<bool> Checked { get; } = new("--checked") { Description = "同时列出核对一致的数据" };
    public Option<bool> Fix { get; } = new("--fix") { Description = "改正有把握的差错：文本文件就地改写，- 输出改后的文本" };
    public Option<string?> Rules { get; } = new("--rules") { Description = "规则集文件（YAML）", HelpName = "FILE" };
    public Argument<string[]> Files { get; } = new("FILE") { Description = "稿件文件（txt、docx 等），- 为标准输入", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<string?> _line = new("--line") { Description = "条线", HelpName = "party|government" };
    private readonly Option<string?> _form = new("--form") { Description = "体裁", HelpName = "brief|research" };
    private readonly Option<string?> _kind = new("--kind") { Description = "信息类型", HelpName = "measures|results|problem|feedback" };
    private readonly Option<string?> _unit = new("--unit") { Description = "报送单位", HelpName = "NAME" };
    private readonly Option<string?> _date = new("--date") { Description = "报送日期", HelpName = "YYYY-MM-DD" };
    private readonly Option<string?> _signer = new("--signer") { Description = "审签人", HelpName = "NAME" };
    private readonly Option<string?> _reporter = new("--reporter") { Description = "信息员", HelpName = "NAME" };
    private readonly Option<string?> _phone = new("--phone") { Description = "联系电话", HelpName = "NUMBER" };

    public IEnumerable<Option> All => [Json, Sarif, Markdown, Docx, _line, _form, _kind, _unit, _date, _signer, _reporter, _phone, Rules, Checked, Fix];

    /// <summary>Whether files are printed one by one.</summary>
    public bool Streams(ParseResult parsed) => !parsed.GetValue(Sarif);

    public string Print(ParseResult parsed, ReviewedFile file) =>
        parsed.GetValue(Json) ? ReviewJson.Line(file)
        : parsed.GetValue(Markdown) ? ReviewMarkdown.Of(file, parsed.GetValue(Checked))
        : ReviewText.Of(file, parsed.GetValue(Checked));

    /// <summary>What is wrong with the options, or null.</summary>
    public string? Problem(ParseResult parsed)
    {
        if (parsed.GetValue(_line) is { } line && LineOf(line) is null) return "--line 只能是 party（党委）或 government（政务）。";
        if (parsed.GetValue(_form) is { } form && FormOf(form) is null) return "--form 只能是 brief（动态）或 research（调研、专报）。";
        if (parsed.GetValue(_kind) is { } kind && KindOf(kind) is null) return "--kind 只能是 measures、results、problem 或 feedback。";
        if (parsed.GetValue(_date) is { } date && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return "--date 应写成 2025-05-20 的样子。";
        if ((parsed.GetValue(Json) ? 1 : 0) + (parsed.GetValue(Sarif) ? 1 : 0) + (parsed.GetValue(Markdown) ? 1 : 0) > 1) return "--json、--sarif、--markdown 只能选一种。";
        return parsed.GetValue(Docx) is not null && parsed.GetValue(Files) is not [_] ? "--docx 一次只能审一个文件。" : null;
    }

    /// <summary>The manuscript's fields as given; null where not given.</summary>
    public Manuscript Fields(ParseResult parsed) => new("", "")
    {
        Line = LineOf(parsed.GetValue(_line)),
        Form = FormOf(parsed.GetValue(_form)),
        Kind = KindOf(parsed.GetValue(_kind)),
        Unit = parsed.GetValue(_unit),
        Date = parsed.GetValue(_date) is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Signer = parsed.GetValue(_signer),
        Reporter = parsed.GetValue(_reporter),
        Phone = parsed.GetValue(_phone),
    };

    private static Line? LineOf(string? word) => word switch { "party" => Line.Party, "government" => Line.Government, _ => null };

    private static Form? FormOf(string? word) => word switch { "brief" => Form.Brief, "research" => Form.Research, _ => null };

    private static Kind? KindOf(string? word) => word switch { "measures" => Kind.Measures, "results" => Kind.Results, "problem" => Kind.ProblemAndAdvice, "feedback" => Kind.Feedback, _ => null };
}
