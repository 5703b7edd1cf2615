using System.CommandLine;
using Yaoqing.Scoring;

namespace Yaoqing.Web.Commands;

/// <summary>Words on the command line that a command does not know, told in Chinese with the nearest option.</summary>
internal static class UnknownWords
{
    internal static string? In(ParseResult parsed, Command command)
    {
        if (parsed.UnmatchedTokens.Count == 0) return null;
        var word = parsed.UnmatchedTokens[0];
        var near = word.StartsWith('-') ? NearestWord.Of(word, command.Options.Select(option => option.Name)) : null;
        return $"不认识“{word}”{(near is null ? "。" : $"，是不是“{near}”？")}用法见 yaoqing {string.Join(' ', Path(parsed.CommandResult))} --help";
    }

    private static IEnumerable<string> Path(System.CommandLine.Parsing.CommandResult result) =>
        result.Parent is System.CommandLine.Parsing.CommandResult parent ? Path(parent).Append(result.Command.Name) : [];
}

/// <summary>Why a file could not be read or written, in Chinese and without the folders of the machine.</summary>
internal static class Unread
{
    internal static string Words(Exception e, IReadOnlyList<FileInfo> read) => read.FirstOrDefault(file => !file.Exists) is { } missing
        ? Directory.Exists(missing.FullName) ? $"“{missing.Name}”是文件夹，请写文件名。" : $"找不到文件“{missing.Name}”，请检查文件名和所在文件夹。"
        : e is UnauthorizedAccessException ? "没有读写文件的权限，请检查文件的属性，或换一个文件夹。"
        : e is DirectoryNotFoundException ? "要写入的文件夹不存在，请先建好文件夹。" : "读写文件失败，请检查文件是否被别的程序占用、磁盘是否已满。";
}
