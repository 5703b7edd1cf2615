using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Yaoqing.App.Intake.Reading;

namespace Yaoqing.App.Intake;

public static class IntakeModule
{
    public static IServiceCollection AddIntake(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => ReadingWorkerOptions.OfThisProgram());
        return services.AddSingleton<ReadingWorkers>();
    }
}
