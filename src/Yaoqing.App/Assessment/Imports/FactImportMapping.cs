using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yaoqing.App.Store;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;

namespace Yaoqing.App.Assessment.Imports;

internal sealed class FactImportMapping : IEntityTypeConfiguration<FactImport>
{
    public void Configure(EntityTypeBuilder<FactImport> builder)
    {
        builder.HasIndex(import => import.No).IsUnique();
        builder.HasOne<Office>().WithMany().HasForeignKey(import => import.OfficeId);
        builder.HasOne<Blob>().WithMany().HasForeignKey(import => import.BlobDigest);
    }
}
