using System.CommandLine;
using Yaoqing.App.Trail;

namespace Yaoqing.Web.Commands;

/// <summary><c>yaoqing verify</c>: reads the whole trail and names the first row that does not fit. Exit 0 intact, 1 not.</summary>
internal static class VerifyCommand
{
    internal static Command Create()
    {
        var command = new Command("verify", "核验留痕：逐条重算，指出第一处改动、缺失或颠倒");
        var store = new StoreOption();
        store.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var services = await store.OpenAsync(parsed, ct);
            await using var scope = services.CreateAsyncScope();
            var verdict = await scope.ServiceProvider.GetRequiredService<VerifyTrail>().RunAsync(ct);
            Console.WriteLine(verdict.Intact ? $"留痕完整：{verdict.Rows}条，逐条核验无误。" : $"留痕有问题：{verdict.Reason}（已读{verdict.Rows}条）。");
            return verdict.Intact ? 0 : 1;
        });
        return command;
    }
}
