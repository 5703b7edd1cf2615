using Xunit;
using Yaoqing.Web.Commands;

namespace Yaoqing.Stories.Tests;

public sealed class StoryTests
{
    [Fact]
    public async Task 主要工作从稿件到得分排名_每一步都与预期一致()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("yaoqing-story-");
        try
        {
            await using var told = new StringWriter();
            var exit = await DemoCommand.PlayAsync(folder, told, TestContext.Current.CancellationToken);
            Assert.True(exit == 0, told.ToString());
            Assert.Contains(folder.GetFiles(), file => file.Name == "安和信息2026年第26期.docx");
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
