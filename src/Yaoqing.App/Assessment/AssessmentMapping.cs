using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;

namespace Yaoqing.App.Assessment;

internal sealed class AssessmentMapping : IEntityTypeConfiguration<Fact>, IEntityTypeConfiguration<Target>, IEntityTypeConfiguration<SchemeVersion>, IEntityTypeConfiguration<ClosedPeriod>
{
    public void Configure(EntityTypeBuilder<Fact> builder)
    {
        builder.HasIndex(fact => new { fact.OfficeId, fact.Kind, fact.Origin }).IsUnique();
        builder.HasIndex(fact => new { fact.OfficeId, fact.Happened });
        builder.HasOne<Office>().WithMany().HasForeignKey(fact => fact.OfficeId);
        builder.PrimitiveCollection(fact => fact.UnitIds);
    }

    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.HasIndex(target => new { target.OfficeId, target.UnitId, target.SetterId, target.Level, target.Year });
        builder.HasOne<Office>().WithMany().HasForeignKey(target => target.OfficeId);
        builder.HasOne<Office>().WithMany().HasForeignKey(target => target.SetterId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(target => target.UnitId);
    }

    public void Configure(EntityTypeBuilder<SchemeVersion> builder) => builder.HasIndex(version => new { version.OfficeId, version.EffectiveFrom }).IsUnique();

    public void Configure(EntityTypeBuilder<ClosedPeriod> builder) => builder.HasIndex(period => new { period.OfficeId, period.Month }).IsUnique();
}
