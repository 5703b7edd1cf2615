using System.CommandLine;
using System.Runtime.CompilerServices;
using Xunit;
using Yaoqing.Web.Commands;

namespace Yaoqing.Web.Tests.Commands;

/// <summary><c>yaoqing typeset</c> and <c>yaoqing fonts</c>: files and exit codes.</summary>
public sealed class TypesetCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("yaoqing-typeset-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Sample([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../samples/issues/T2-安和信息.yaml"));

    private static int Run(params string[] arguments) => new RootCommand { TypesetCommand.Create(), FontsCommand.Create() }.Parse(arguments).Invoke();

    [Fact]
    public void 写出四种格式()
    {
        Assert.Equal(0, Run("typeset", Sample(), "--out", folder, "--formats", "docx,pdf,ofd,svg"));
        Assert.Equal(["T2-安和信息-1.svg", "T2-安和信息.docx", "T2-安和信息.ofd", "T2-安和信息.pdf"],
            Directory.GetFiles(folder).Select(path => Path.GetFileName(path)!).Where(name => !name.EndsWith(".svg") || name.EndsWith("-1.svg")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void 严格字体模式下缺字体不出PDF_仍出docx()
    {
        Assert.Equal(3, Run("typeset", Sample(), "--out", folder, "--formats", "docx,pdf", "--strict-fonts"));
        Assert.Equal(["T2-安和信息.docx"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void 期刊文件有错时退出码为2_不写文件()
    {
        var path = Path.Combine(folder, "bad.yaml");
        File.WriteAllText(path, "版式: T9\n");
        Assert.Equal(2, Run("typeset", path, "--out", Path.Combine(folder, "out")));
        Assert.False(Directory.Exists(Path.Combine(folder, "out")));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("")]
    public void 不认识的格式退出码为2(string formats) => Assert.Equal(2, Run("typeset", Sample(), "--out", folder, "--formats", formats));

    [Fact]
    public void 找不到文件退出码为2() => Assert.Equal(2, Run("typeset", Path.Combine(folder, "none.yaml"), "--out", folder));

    [Fact]
    public void 字体清单() => Assert.Equal(0, Run("fonts"));
}
