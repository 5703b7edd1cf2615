using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yaoqing.App.Store;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;

namespace Yaoqing.App.Assessment.Bulletins;

internal sealed class BulletinMapping : IEntityTypeConfiguration<Bulletin>, IEntityTypeConfiguration<BulletinFile>
{
    public void Configure(EntityTypeBuilder<Bulletin> builder)
    {
        builder.HasIndex(bulletin => bulletin.No).IsUnique();
        builder.HasIndex(bulletin => new { bulletin.OfficeId, bulletin.Year, bulletin.Number }).IsUnique();
        builder.HasOne<Office>().WithMany().HasForeignKey(bulletin => bulletin.OfficeId);
    }

    public void Configure(EntityTypeBuilder<BulletinFile> builder)
    {
        builder.HasKey(file => new { file.BulletinId, file.Format });
        builder.HasOne<Bulletin>().WithMany().HasForeignKey(file => file.BulletinId);
        builder.HasOne<Blob>().WithMany().HasForeignKey(file => file.BlobDigest);
    }
}
