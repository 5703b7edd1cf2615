using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yaoqing.Core.Access;

namespace Yaoqing.App.Access;

internal sealed class AccessMapping : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<Grant>, IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.HasIndex(account => account.NormalizedName).IsUnique();
        builder.Property(account => account.UserName).HasMaxLength(40);
        builder.Property(account => account.NormalizedName).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(grant => grant.AccountId);
        builder.HasIndex(grant => new { grant.Role, grant.ScopeId });
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasKey(session => session.Key);
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId);
    }
}
