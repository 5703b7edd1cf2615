using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Upward;

internal sealed class UpwardMapping : IEntityTypeConfiguration<UpwardSubmission>, IEntityTypeConfiguration<Adoption>, IEntityTypeConfiguration<Standing>
{
    public void Configure(EntityTypeBuilder<UpwardSubmission> builder)
    {
        builder.HasIndex(upward => upward.No).IsUnique();
        builder.HasIndex(upward => new { upward.SubmissionId, upward.ToId }).IsUnique();
        builder.HasIndex(upward => new { upward.ArticleId, upward.ToId }).IsUnique();
        builder.HasOne<Office>().WithMany().HasForeignKey(upward => upward.FromId);
        builder.HasOne<Office>().WithMany().HasForeignKey(upward => upward.ToId);
        builder.HasOne<Submission>().WithMany().HasForeignKey(upward => upward.SubmissionId);
        builder.PrimitiveCollection(upward => upward.UnitIds);
        builder.PrimitiveCollection(upward => upward.ItemIds);
    }

    public void Configure(EntityTypeBuilder<Adoption> builder)
    {
        builder.HasIndex(adoption => new { adoption.OfficeId, adoption.HappenedOn });
        builder.HasOne<Office>().WithMany().HasForeignKey(adoption => adoption.OfficeId);
        builder.HasOne<Office>().WithMany().HasForeignKey(adoption => adoption.ByOfficeId);
        builder.HasOne<UpwardSubmission>().WithMany().HasForeignKey(adoption => adoption.UpwardId);
        builder.PrimitiveCollection(adoption => adoption.UnitIds);
        builder.PrimitiveCollection(adoption => adoption.ItemIds);
    }

    public void Configure(EntityTypeBuilder<Standing> builder)
    {
        builder.HasIndex(standing => new { standing.OfficeId, standing.Year, standing.AsOf });
        builder.HasOne<Office>().WithMany().HasForeignKey(standing => standing.OfficeId);
        builder.HasOne<Office>().WithMany().HasForeignKey(standing => standing.SetterId);
    }
}
