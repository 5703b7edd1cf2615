using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yaoqing.App.Store;

internal sealed class StoreMapping : IEntityTypeConfiguration<UsedKey>, IEntityTypeConfiguration<Counter>, IEntityTypeConfiguration<Blob>
{
    public void Configure(EntityTypeBuilder<UsedKey> builder)
    {
        builder.HasKey(key => new { key.AccountId, key.Key });
        builder.Property(key => key.Key).HasMaxLength(80);
    }

    public void Configure(EntityTypeBuilder<Counter> builder) => builder.HasKey(counter => counter.Name);

    public void Configure(EntityTypeBuilder<Blob> builder) => builder.HasKey(blob => blob.Digest);
}
