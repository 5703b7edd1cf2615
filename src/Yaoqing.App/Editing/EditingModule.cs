using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Editing;

public static class EditingModule
{
    public static IServiceCollection AddEditing(this IServiceCollection services) => services
        .AddScoped<DeskQueue>()
        .AddScoped<DeskItems>()
        .AddScoped<DeskReview>()
        .AddScoped<SimilarItems>()
        .AddScoped<ClaimSubmission>()
        .AddScoped<EditSubmission>()
        .AddScoped<ConfirmFinding>()
        .AddScoped<DecideSubmission>();
}
