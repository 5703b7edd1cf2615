using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Publishing;

public static class PublishingModule
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton<IssuePress>()
        .AddSingleton<PreviewCache>()
        .AddScoped<IssueLists>()
        .AddScoped<IssueViews>()
        .AddScoped<IssuePages>()
        .AddScoped<Adopted>()
        .AddScoped<PeriodicalSettings>()
        .AddScoped<PeriodicalPreview>()
        .AddScoped<ChangePeriodical>()
        .AddScoped<OpenIssue>()
        .AddScoped<AdoptSubmission>()
        .AddScoped<UnadoptArticle>()
        .AddScoped<ArrangeIssue>()
        .AddScoped<EditArticle>()
        .AddScoped<MergeArticles>()
        .AddScoped<SplitArticle>()
        .AddScoped<SendIssueForSignature>()
        .AddScoped<ReopenIssue>()
        .AddScoped<SignIssue>()
        .AddScoped<PublishIssue>()
        .AddScoped<CorrectIssue>();
}
