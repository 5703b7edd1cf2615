using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;

namespace Yaoqing.App.Publishing;

internal sealed class PublishingMapping : IEntityTypeConfiguration<Periodical>, IEntityTypeConfiguration<Issue>, IEntityTypeConfiguration<Article>, IEntityTypeConfiguration<ArticleSource>,
    IEntityTypeConfiguration<IssueNotice>, IEntityTypeConfiguration<IssueFile>
{
    public void Configure(EntityTypeBuilder<Periodical> builder)
    {
        builder.HasIndex(periodical => periodical.Name).IsUnique();
        builder.HasOne<Office>().WithMany().HasForeignKey(periodical => periodical.OfficeId);
        builder.Property(periodical => periodical.Sections).AsJson();
        builder.Property(periodical => periodical.Masthead).AsJson();
    }

    public void Configure(EntityTypeBuilder<Issue> builder)
    {
        builder.HasIndex(issue => issue.No).IsUnique();
        // The two numbers that must never be given twice, whatever the race.
        builder.HasIndex(issue => new { issue.PeriodicalId, issue.Series, issue.Year, issue.Number }).IsUnique();
        builder.HasIndex(issue => new { issue.PeriodicalId, issue.TotalNumber }).IsUnique();
        builder.HasOne<Periodical>().WithMany().HasForeignKey(issue => issue.PeriodicalId);
        builder.HasMany(issue => issue.Articles).WithOne().HasForeignKey(article => article.IssueId);
    }

    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.HasMany(article => article.Sources).WithOne().HasForeignKey(source => source.ArticleId);
        builder.Property(article => article.MergedFrom).AsJson();
    }

    public void Configure(EntityTypeBuilder<ArticleSource> builder)
    {
        builder.HasIndex(source => source.SubmissionId).IsUnique(); // one desk adopts a submission once
        builder.HasIndex(source => source.ItemId);
        builder.HasOne<Submission>().WithMany().HasForeignKey(source => source.SubmissionId);
    }

    public void Configure(EntityTypeBuilder<IssueNotice> builder) => builder.HasOne<Issue>().WithMany().HasForeignKey(notice => notice.IssueId);

    public void Configure(EntityTypeBuilder<IssueFile> builder)
    {
        builder.HasKey(file => new { file.IssueId, file.Format });
        builder.HasOne<Issue>().WithMany().HasForeignKey(file => file.IssueId);
        builder.HasOne<Blob>().WithMany().HasForeignKey(file => file.BlobDigest);
    }
}
