using System.CommandLine;
using System.Text;
using Yaoqing.Documents.Reading;
using Yaoqing.Documents.Reading.Worker;

namespace Yaoqing.Web.Commands;

/// <summary><c>yaoqing read [--json] FILE …</c>: what the files say, as text or one JSON object a line. Exit 0 all read, 3 any refused, 2 wrong use.</summary>
internal static class ReadCommand
{
    private const int AllRead = 0, WrongUse = 2, SomeRefused = 3;

    internal static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "每个文件输出一行 JSON" };
        var worker = new Option<bool>("--worker") { Description = "作为读稿子进程运行（服务器内部使用）", Hidden = true };
        var files = new Argument<string[]>("FILE") { Description = "稿件：docx、doc、wps、rtf、pdf、txt、eml、zip", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("read", "读出稿件的标题、正文、表格、审签人、信息员、电话、单位、日期和附件") { json, worker, files };
        command.SetAction(result => result.GetValue(worker) ? Serve() : ReadAll(result.GetValue(files) ?? [], result.GetValue(json)));
        return command;
    }

    private static int Serve()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        ReadingWorker.Serve(input, output, ReadLimits.Default);
        return AllRead;
    }

    private static int ReadAll(string[] files, bool json)
    {
        if (files.Length == 0)
        {
            Console.Error.WriteLine("请给出要读的文件，例如：yaoqing read 稿件.docx");
            return WrongUse;
        }
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        var exit = AllRead;
        foreach (var file in files)
        {
            var manuscript = ReadOne(file) with { File = file };
            output.Write(json ? ManuscriptJson.Line(manuscript) + "\n" : ManuscriptText.Of(manuscript));
            output.Flush();
            if (manuscript.Refused is not null) exit = SomeRefused;
        }
        return exit;
    }

    private static ReadManuscript ReadOne(string file)
    {
        try
        {
            return new FileInfo(file) is { Exists: true } info && info.Length > ReadLimits.Default.MaxFileBytes
                ? Refused(file, "read.too-large", $"文件超过 {ReadLimits.Default.MaxFileBytes / 1024 / 1024} MB，请精简图片或附件后重新报送。")
                : ManuscriptReader.Read(file, File.ReadAllBytes(file), ReadLimits.Default);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused(file, "read.no-file", "找不到这个文件，请检查路径。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refused(file, "read.cannot-open", "文件打不开（没有权限、是文件夹或正被占用），请检查后重试。");
        }
    }

    private static ReadManuscript Refused(string file, string code, string message) =>
        new() { File = file, Format = "unknown", Refused = new ReadRefusal(code, message) };
}
