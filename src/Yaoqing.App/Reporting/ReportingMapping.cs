using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yaoqing.App.Store;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;

namespace Yaoqing.App.Reporting;

internal sealed class ReportingMapping : IEntityTypeConfiguration<Event>, IEntityTypeConfiguration<Item>, IEntityTypeConfiguration<ItemVersion>, IEntityTypeConfiguration<SignOff>,
    IEntityTypeConfiguration<DraftBuffer>, IEntityTypeConfiguration<Submission>, IEntityTypeConfiguration<SubmissionText>, IEntityTypeConfiguration<DeskDecision>,
    IEntityTypeConfiguration<ItemReview>, IEntityTypeConfiguration<FindingOverride>, IEntityTypeConfiguration<RuleSetVersion>, IEntityTypeConfiguration<DeskConfirmation>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.HasIndex(each => each.No).IsUnique();
        builder.HasOne<Office>().WithMany().HasForeignKey(each => each.OfficeId);
    }

    public void Configure(EntityTypeBuilder<Item> builder)
    {
        builder.HasIndex(item => item.No).IsUnique();
        builder.HasIndex(item => new { item.UnitId, item.State, item.No });
        builder.HasOne<Unit>().WithMany().HasForeignKey(item => item.UnitId);
        builder.HasOne<Board>().WithMany().HasForeignKey(item => item.BoardId);
        builder.HasOne<Event>().WithMany().HasForeignKey(item => item.EventId);
        builder.HasOne<Commission>().WithMany().HasForeignKey(item => item.CommissionId);
        builder.Property(item => item.Lines).AsJson();
        builder.Property(item => item.Chain).AsJson();
        builder.Property(item => item.Declared).AsJson();
        builder.HasMany(item => item.Versions).WithOne().HasForeignKey(version => version.ItemId);
        builder.HasMany(item => item.SignOffs).WithOne().HasForeignKey(signOff => signOff.ItemId);
    }

    public void Configure(EntityTypeBuilder<ItemVersion> builder) => builder.HasIndex(version => new { version.ItemId, version.Number }).IsUnique();

    public void Configure(EntityTypeBuilder<SignOff> builder) => builder.HasIndex(signOff => signOff.SignerId);

    public void Configure(EntityTypeBuilder<DraftBuffer> builder)
    {
        builder.HasKey(buffer => buffer.ItemId);
        builder.HasOne<Item>().WithMany().HasForeignKey(buffer => buffer.ItemId);
    }

    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.HasIndex(submission => new { submission.ItemId, submission.OfficeId }).IsUnique();
        builder.HasIndex(submission => new { submission.OfficeId, submission.State, submission.ReceivedAt });
        builder.HasIndex(submission => new { submission.UnitId, submission.ReceivedAt });
        builder.HasOne<Item>().WithMany().HasForeignKey(submission => submission.ItemId);
        builder.HasOne<Office>().WithMany().HasForeignKey(submission => submission.OfficeId);
        builder.HasMany(submission => submission.Texts).WithOne().HasForeignKey(text => text.SubmissionId);
        builder.HasMany(submission => submission.Decisions).WithOne().HasForeignKey(decision => decision.SubmissionId);
    }

    public void Configure(EntityTypeBuilder<SubmissionText> builder) => builder.HasIndex(text => new { text.SubmissionId, text.Number }).IsUnique();

    public void Configure(EntityTypeBuilder<DeskDecision> builder) => builder.HasIndex(decision => decision.SubmissionId);

    public void Configure(EntityTypeBuilder<ItemReview> builder)
    {
        builder.HasIndex(review => new { review.ItemId, review.TextNumber, review.Line }).IsUnique();
        builder.HasOne<Item>().WithMany().HasForeignKey(review => review.ItemId);
    }

    public void Configure(EntityTypeBuilder<FindingOverride> builder)
    {
        builder.HasIndex(confirmed => new { confirmed.ItemId, confirmed.Fingerprint }).IsUnique();
        builder.HasIndex(confirmed => confirmed.Rule);
        builder.HasOne<Item>().WithMany().HasForeignKey(confirmed => confirmed.ItemId);
    }

    public void Configure(EntityTypeBuilder<RuleSetVersion> builder)
    {
        builder.HasIndex(version => new { version.OfficeId, version.Number }).IsUnique();
        builder.HasOne<Office>().WithMany().HasForeignKey(version => version.OfficeId);
    }

    public void Configure(EntityTypeBuilder<DeskConfirmation> builder)
    {
        builder.HasIndex(confirmation => new { confirmation.OfficeId, confirmation.WithdrawnAt });
        builder.HasIndex(confirmation => confirmation.ItemId);
        builder.HasOne<Office>().WithMany().HasForeignKey(confirmation => confirmation.OfficeId);
        builder.HasOne<Item>().WithMany().HasForeignKey(confirmation => confirmation.ItemId);
    }
}
