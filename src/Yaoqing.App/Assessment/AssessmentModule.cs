using Microsoft.Extensions.DependencyInjection;
using Yaoqing.App.Assessment.Bulletins;
using Yaoqing.App.Assessment.Imports;
using Yaoqing.App.Commissions;
using Yaoqing.App.Directory;
using Yaoqing.App.Instructions;
using Yaoqing.App.Publishing;
using Yaoqing.App.Reporting;
using Yaoqing.App.Shared;
using Yaoqing.App.Upward;

namespace Yaoqing.App.Assessment;

public static class AssessmentModule
{
    public static IServiceCollection AddAssessment(this IServiceCollection services) => services
        .AddSingleton<ScoreboardCache>()
        .AddScoped<UnitYear>()
        .AddScoped<Scoreboard>()
        .AddScoped<RankingTables>()
        .AddScoped<UnitLedger>()
        .AddScoped<ItemOutcomes>()
        .AddScoped<SetTarget>()
        .AddScoped<ChangeScheme>()
        .AddScoped<DecideFact>()
        .AddScoped<DraftBulletin>()
        .AddScoped<EditBulletin>()
        .AddScoped<DropBulletin>()
        .AddScoped<IssueBulletin>()
        .AddScoped<RemindSilentUnits>()
        .AddScoped<BulletinViews>()
        .AddScoped<BulletinChoices>()
        .AddScoped<UploadFactFile>()
        .AddSingleton<ImportProgress>()
        .AddScoped<ImportFacts>()
        .AddScoped<FactImports>()
        .AddScoped<RevokeFact>()
        .AddScoped<FactList>()
        .AddScoped<SchemeVersions>()
        .AddScoped<SchemeTrial>()
        .AddScoped<ClosePeriod>()
        .AddScoped<MonthStates>()
        .AddScoped<RaiseObjection>()
        .AddScoped<DecideObjection>()
        .AddScoped<Objections>()
        .AddScoped<UnitTargets>()
        .AddSingleton<IHandle<MembersChanging>, ClosedMonthsHold>()
        .AddSingleton<IHandle<UnitDatesChanging>, ClosedMonthsHold>()
        .AddSingleton<FactPosting>()
        .AddSingleton<IHandle<ItemSubmitted>>(provider => provider.GetRequiredService<FactPosting>())
        .AddSingleton<IHandle<IssuePublished>>(provider => provider.GetRequiredService<FactPosting>())
        .AddSingleton<IHandle<SentUp>>(provider => provider.GetRequiredService<FactPosting>())
        .AddSingleton<IHandle<AdoptionRecorded>>(provider => provider.GetRequiredService<FactPosting>())
        .AddSingleton<IHandle<InstructionRecorded>>(provider => provider.GetRequiredService<FactPosting>())
        .AddSingleton<IHandle<CommissionAnswered>>(provider => provider.GetRequiredService<FactPosting>())
        .AddSingleton<IHandle<CommissionClosed>>(provider => provider.GetRequiredService<FactPosting>())
        .AddSingleton<IHandle<FollowUpReported>>(provider => provider.GetRequiredService<FactPosting>());
}
