using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yaoqing.App.Store;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;

namespace Yaoqing.App.Commissions;

internal sealed class CommissionsMapping : IEntityTypeConfiguration<Commission>, IEntityTypeConfiguration<CommissionUnit>, IEntityTypeConfiguration<TopicList>
{
    public void Configure(EntityTypeBuilder<TopicList> builder)
    {
        builder.HasIndex(list => list.No).IsUnique();
        builder.HasOne<Office>().WithMany().HasForeignKey(list => list.OfficeId);
        builder.Property(list => list.Topics).AsJson();
    }

    public void Configure(EntityTypeBuilder<Commission> builder)
    {
        builder.HasIndex(commission => commission.No).IsUnique();
        builder.HasOne<Office>().WithMany().HasForeignKey(commission => commission.OfficeId);
        builder.HasMany(commission => commission.Units).WithOne().HasForeignKey(asked => asked.CommissionId);
    }

    public void Configure(EntityTypeBuilder<CommissionUnit> builder)
    {
        builder.HasIndex(asked => new { asked.CommissionId, asked.UnitId }).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(asked => asked.UnitId);
    }
}
