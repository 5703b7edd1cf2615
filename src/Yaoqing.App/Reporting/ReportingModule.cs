using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Reporting;

public static class ReportingModule
{
    public static IServiceCollection AddReporting(this IServiceCollection services) => services
        .AddSingleton<ReviewRules>()
        .AddSingleton<FindingTallies>()
        .AddScoped<TopicBoard>()
        .AddScoped<SecrecyDoor>()
        .AddScoped<ChangeRuleSet>()
        .AddScoped<RuleSetSheet>()
        .AddScoped<TakeBackConfirmation>()
        .AddScoped<OverrideFindings>()
        .AddScoped<FindingRecords>()
        .AddScoped<UnitLessons>()
        .AddScoped<ReviewText>()
        .AddScoped<WritingSheet>()
        .AddScoped<DraftSheet>()
        .AddScoped<UnitItemList>()
        .AddScoped<ItemStory>()
        .AddScoped<ItemTrail>()
        .AddScoped<PendingSignOffs>()
        .AddScoped<Delegations>()
        .AddScoped<DelegateSignOff>()
        .AddScoped<EndDelegation>()
        .AddScoped<ItemReviewing>()
        .AddScoped<SubmitToDesks>()
        .AddScoped<SaveItem>()
        .AddScoped<AutosaveItem>()
        .AddScoped<SendForSignOff>()
        .AddScoped<SignOffItem>()
        .AddScoped<ReturnToReporter>()
        .AddScoped<RecallItem>()
        .AddScoped<ReviseItem>()
        .AddScoped<WithdrawItem>()
        .AddScoped<RaiseItem>()
        .AddScoped<ConfirmDeclaredSignOff>()
        .AddScoped<EntryChoices>()
        .AddScoped<EnterItemForUnit>()
        .AddScoped<RegisterEvent>()
        .AddScoped<EventBoard>();
}
