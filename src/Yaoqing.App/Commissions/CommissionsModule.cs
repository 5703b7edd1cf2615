using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Commissions;

public static class CommissionsModule
{
    public static IServiceCollection AddCommissions(this IServiceCollection services) => services
        .AddScoped<IssueCommission>()
        .AddScoped<AnswerCommission>()
        .AddScoped<CloseCommission>()
        .AddScoped<CommissionBoard>()
        .AddScoped<IssueTopicList>()
        .AddScoped<WithdrawTopicList>();
}
