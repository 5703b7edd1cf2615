using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;

namespace Yaoqing.App.Assessment;

internal sealed class AssessmentMapping : IEntityTypeConfiguration<Fact>, IEntityTypeConfiguration<Target>, IEntityTypeConfiguration<SchemeVersion>, IEntityTypeConfiguration<ClosedPeriod>,
    IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Fact> builder)
    {
        builder.HasIndex(fact => new { fact.OfficeId, fact.Kind, fact.Origin }).IsUnique();
        builder.HasIndex(fact => new { fact.OfficeId, fact.Happened });
        builder.HasIndex(fact => new { fact.OfficeId, fact.Recorded });
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

    public void Configure(EntityTypeBuilder<SchemeVersion> builder)
    {
        builder.HasIndex(version => new { version.OfficeId, version.EffectiveFrom }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(version => version.EnteredById);
    }

    public void Configure(EntityTypeBuilder<ClosedPeriod> builder)
    {
        builder.HasIndex(period => new { period.OfficeId, period.Month }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(period => period.ClosedById);
    }

    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.HasIndex(objection => new { objection.OfficeId, objection.DecidedAt });
        builder.HasIndex(objection => new { objection.UnitId, objection.OfficeId, objection.Month });
        builder.HasOne<Office>().WithMany().HasForeignKey(objection => objection.OfficeId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(objection => objection.UnitId);
        builder.HasOne<Account>().WithMany().HasForeignKey(objection => objection.RaisedById);
        builder.HasOne<Account>().WithMany().HasForeignKey(objection => objection.DecidedById);
        builder.HasOne<Fact>().WithMany().HasForeignKey(objection => objection.FactId);
        builder.HasOne<Fact>().WithMany().HasForeignKey(objection => objection.RemedyId);
    }
}
