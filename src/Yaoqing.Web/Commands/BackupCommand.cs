using System.CommandLine;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Administration;
using Yaoqing.App.Administration.Backups;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Commands;

/// <summary><c>yaoqing backup --out FILE</c>: an online copy, checked before it is called done.</summary>
internal static class BackupCommand
{
    internal static string Product { get; } = typeof(BackupCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    internal static Command Create()
    {
        var command = new Command("backup", "备份（不停机）：拷贝后自检、核验留痕、核对行数，全部通过才算完成");
        var store = new StoreOption();
        store.AddTo(command);
        var target = new Option<FileInfo>("--out") { Description = "备份文件，不能是已有的文件", Required = true };
        command.Add(target);
        command.SetAction(async (parsed, ct) =>
        {
            if (!Installation.Exists(store.Of(parsed)))
            {
                await Console.Error.WriteLineAsync("这个数据目录里还没有数据库，没有可备份的内容。请用 --data 指定数据目录。");
                return 1;
            }
            await using var services = await store.OpenAsync(parsed, ct);
            var file = parsed.GetRequiredValue(target);
            file.Directory?.Create();
            var made = await services.InScopeAsync<BackUp, Result<BackupStamp>>(backUp => backUp.RunAsync(Actor.System, new BackUpRequest(file.FullName, Product), ct));
            if (!made.Succeeded)
            {
                await Console.Error.WriteLineAsync(made.Refusal.Message);
                return 1;
            }
            Console.WriteLine($"备份完成并已核验：{file.FullName}\n版本 {made.Value.Product}，结构 {made.Value.Schema}，{made.Value.Rows.Values.Sum()}行，留痕{made.Value.Trail}条完整。\n摘要 {made.Value.Digest}");
            Console.WriteLine($"说明文件 {Path.GetFileName(BackupStamp.PathOf(file.FullName))} 要和备份放在一起。");
            return 0;
        });
        return command;
    }
}
