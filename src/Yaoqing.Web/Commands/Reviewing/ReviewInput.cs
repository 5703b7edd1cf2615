using System.Text;
using Yaoqing.Documents.Reading;
using Yaoqing.Review;

namespace Yaoqing.Web.Commands.Reviewing;

/// <summary>One file as it goes to review.</summary>
/// <param name="File">Name as given; - for standard input.</param>
/// <param name="Manuscript">Text and fields.</param>
/// <param name="Problem">Why it could not be read, in Chinese; null when it could.</param>
/// <param name="Text">The plain text as it stood, line ends LF; null for files of a word processor.</param>
internal sealed record ReviewInput(string File, Manuscript Manuscript, string? Problem, string? Text)
{
    /// <summary>密级标志 or 份号 anywhere in the file; such a text is not reviewed, not rewritten and not shown.</summary>
    public SecrecyMark? Mark { get; init; }

    /// <summary>Line end and encoding of a plain file, kept when it is rewritten.</summary>
    private (string LineEnd, Encoding Encoding) Written { get; init; } = ("\n", new UTF8Encoding(false));

    private static readonly string[] PlainExtensions = [".txt", ".text", ".md", ""];

    /// <summary>Offset of the body in <see cref="Text"/>.</summary>
    public int BodyStart => Text is null ? 0
        : Manuscript.Body.Length == 0 ? Text.Length
        : Math.Max(0, Text.IndexOf(Manuscript.Body, TitleEnd, StringComparison.Ordinal));

    private int TitleEnd => Text is null ? 0 : Text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : Text.Length;

    /// <summary>Reads a file or standard input; plain text is first line title, then body; everything else goes through the manuscript reader.</summary>
    public static ReviewInput Read(string file, Manuscript fields)
    {
        var input = Taken(file, fields);
        return input.Problem is not null ? input
            : input with { Mark = SecrecyGate.Find(input.Manuscript.Title, input.Manuscript.Body, input.Manuscript.FileName, input.Manuscript.Margins ?? []) };
    }

    private static ReviewInput Taken(string file, Manuscript fields)
    {
        try
        {
            var bytes = file == "-" ? StandardInput() : System.IO.File.ReadAllBytes(file);
            return file == "-" || PlainExtensions.Contains(Path.GetExtension(file).ToLowerInvariant()) ? OfText(file, bytes, fields) : OfDocument(file, bytes, fields);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unreadable(file, fields, "找不到这个文件，请检查路径。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Unreadable(file, fields, "文件打不开（没有权限、是文件夹或正被占用），请检查后重试。");
        }
    }

    /// <summary>The same input with every certain fix applied; a plain file is rewritten in place, standard input goes to <paramref name="output"/>.</summary>
    public ReviewInput Mended(Reviewer reviewer, TextWriter? output)
    {
        if (Text is null) return this with { Problem = "--fix 只能改文本文件；Word 文件请用 --docx 输出批注后在 Word 里改。" };
        var mended = FixedText.Apply(Manuscript, reviewer.Review(Manuscript));
        var between = Text[TitleEnd..BodyStart];
        var text = mended.Title + between + mended.Body + Text[Math.Min(Text.Length, BodyStart + Manuscript.Body.Length)..];
        if (output is not null) output.Write(text);
        else if (mended != Manuscript) System.IO.File.WriteAllText(File, text.Replace("\n", Written.LineEnd, StringComparison.Ordinal), Written.Encoding);
        return this with { Manuscript = mended, Text = text };
    }

    private static ReviewInput OfText(string file, byte[] bytes, Manuscript fields)
    {
        if (Decode(bytes) is not var (text, encoding)) return Unreadable(file, fields, "不是文本文件（既不是 UTF-8 也不是 GB18030），请另存为文本或 docx。");
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimStart('\uFEFF');
        var manuscript = Manuscript.FromText(plain);
        return new ReviewInput(file, fields with { Title = manuscript.Title, Body = manuscript.Body, FileName = file == "-" ? null : Path.GetFileName(file) }, null, plain)
        {
            Written = (text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n", encoding),
        };
    }

    /// <summary>The one place where files of a word processor, mails and PDFs come in.</summary>
    private static ReviewInput OfDocument(string file, byte[] bytes, Manuscript fields)
    {
        var read = ManuscriptReader.Read(Path.GetFileName(file), bytes, ReadLimits.Default);
        if (read.Refused is { } refused) return Unreadable(file, fields, refused.Message);
        var manuscript = fields with
        {
            Title = read.Title,
            Body = read.BodyText,
            Unit = fields.Unit ?? read.Fields.Unit,
            Signer = fields.Signer ?? read.Fields.Signer,
            Reporter = fields.Reporter ?? read.Fields.Reporter,
            Phone = fields.Phone ?? read.Fields.Phone,
            FileName = read.File,
            Margins = read.OtherText,
            Leftovers = read.Leftovers,
        };
        return new ReviewInput(file, manuscript, null, null);
    }

    private static (string Text, Encoding Encoding)? Decode(byte[] bytes)
    {
        if (bytes.AsSpan().Contains((byte)0)) return null;
        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), new UTF8Encoding(bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])));
        }
        catch (DecoderFallbackException)
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!; // always present in this provider
            var text = encoding.GetString(bytes);
            return text.Contains('\uFFFD') ? null : (text, encoding);
        }
    }

    private static byte[] StandardInput()
    {
        using var input = Console.OpenStandardInput();
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        return buffer.ToArray();
    }

    private static ReviewInput Unreadable(string file, Manuscript fields, string problem) => new(file, fields, problem, null);
}

/// <summary>A file with its report; no report when it could not be read. The report on a marked file names the mark and nothing else.</summary>
internal sealed record ReviewedFile(ReviewInput Input, ReviewReport? Report);
