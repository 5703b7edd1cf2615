using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Instructions;

public static class InstructionsModule
{
    public static IServiceCollection AddInstructions(this IServiceCollection services) => services
        .AddScoped<LeaderReading>()
        .AddScoped<RecordInstruction>()
        .AddScoped<AssignInstruction>()
        .AddScoped<ReportFollowUp>()
        .AddScoped<CloseInstruction>()
        .AddScoped<InstructionLedger>();
}
