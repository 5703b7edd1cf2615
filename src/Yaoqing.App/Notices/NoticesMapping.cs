using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yaoqing.Core.Access;
using Yaoqing.Core.Notices;

namespace Yaoqing.App.Notices;

internal sealed class NoticesMapping : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.HasIndex(notice => new { notice.AccountId, notice.ReadAt, notice.At });
        builder.HasOne<Account>().WithMany().HasForeignKey(notice => notice.AccountId);
    }

    public void Configure(EntityTypeBuilder<OutgoingMail> builder) => builder.HasIndex(mail => mail.SentAt);
}
