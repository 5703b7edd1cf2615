using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yaoqing.Core.Trail;

namespace Yaoqing.App.Trail;

internal sealed class TrailMapping : IEntityTypeConfiguration<TrailEntry>, IEntityTypeConfiguration<TrailHead>, IEntityTypeConfiguration<TrailCheckpoint>
{
    public void Configure(EntityTypeBuilder<TrailEntry> builder)
    {
        builder.ToTable("Trail");
        builder.HasKey(entry => entry.Seq);
        builder.HasIndex(entry => new { entry.SubjectId, entry.Seq });
        builder.HasIndex(entry => new { entry.ActorId, entry.Seq });
    }

    public void Configure(EntityTypeBuilder<TrailHead> builder)
    {
        builder.ToTable("TrailHead");
        builder.HasKey(head => head.Id);
    }

    public void Configure(EntityTypeBuilder<TrailCheckpoint> builder) => builder.HasKey(point => point.Seq);
}
