using System.CommandLine;
using Yaoqing.App;
using Yaoqing.App.Access;
using Yaoqing.App.Administration.Story;
using Yaoqing.App.Store;

namespace Yaoqing.Web.Commands;

/// <summary><c>yaoqing demo --story --out DIR</c>: plays the main job on the sample manuscripts. Exit 0 only when every expectation holds.</summary>
internal static class DemoCommand
{
    private const string Database = "story.db";

    internal static Command Create()
    {
        var command = new Command("demo", "示范：用样稿把主要工作从头走一遍，逐步核对");
        var story = new Option<bool>("--story") { Description = "从单位报送到得分排名的完整过程" };
        var target = new Option<DirectoryInfo>("--out") { Description = "放刊物文件和数据库的目录", Required = true };
        command.Add(story);
        command.Add(target);
        command.SetAction(async (parsed, ct) =>
        {
            if (!parsed.GetValue(story))
            {
                await Console.Error.WriteLineAsync("请写 --story。要看网页上的示范县，用 yaoqing serve --demo。");
                return 2;
            }
            return await PlayAsync(parsed.GetRequiredValue(target), Console.Out, ct);
        });
        return command;
    }

    internal static async Task<int> PlayAsync(DirectoryInfo folder, TextWriter audience, CancellationToken ct)
    {
        folder.Create();
        var file = Path.Combine(folder.FullName, Database);
        // The story's own database of an earlier run; nothing else is touched.
        foreach (var old in new[] { file, file + "-wal", file + "-shm" })
            File.Delete(old);
        var county = Samples.County();
        var clock = new StoryClock(PlayStory.Beginning(county));
        await using var services = Installation.Open(new AppOptions(new StoreOptions(file, null), PasswordProfile.Dengbao3, PasswordCost.Production), clock);
        await StoreModule.MigrateAsync(services, ct);
        try
        {
            await new PlayStory(services, clock, new StoryMaterial(county, Samples.Schemes(), Samples.Manuscripts, folder.FullName), audience).RunAsync();
        }
        catch (StoryBrokenException broken)
        {
            await audience.WriteLineAsync($"\n没有走通：{broken.Message}");
            return 1;
        }
        await audience.WriteLineAsync("\n全部走通，每一项都与预期一致。");
        return 0;
    }
}
