using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Directory;

internal sealed class DirectoryMapping : IEntityTypeConfiguration<Office>, IEntityTypeConfiguration<Board>, IEntityTypeConfiguration<Unit>, IEntityTypeConfiguration<Membership>,
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<Delegation>, IEntityTypeConfiguration<SignOffChain>, IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<Office> builder)
    {
        builder.HasIndex(office => office.Name).IsUnique();
        builder.HasOne<Office>().WithMany().HasForeignKey(office => office.UpperId);
        builder.Property(office => office.Settings).AsJson();
        builder.Property(office => office.PeriodicalNames).AsJson();
    }

    public void Configure(EntityTypeBuilder<Board> builder) => builder.HasIndex(board => board.Name).IsUnique();

    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.HasIndex(unit => unit.Name).IsUnique();
        builder.HasIndex(unit => unit.ShortName).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasIndex(membership => new { membership.OfficeId, membership.Year, membership.UnitId }).IsUnique();
        builder.HasOne<Office>().WithMany().HasForeignKey(membership => membership.OfficeId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(membership => membership.UnitId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(membership => membership.CreditToId);
    }

    public void Configure(EntityTypeBuilder<Person> builder) => builder.HasOne<Account>().WithMany().HasForeignKey(person => person.AccountId);

    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(post => post.PersonId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(post => post.UnitId);
        builder.HasOne<Office>().WithMany().HasForeignKey(post => post.OfficeId);
    }

    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.HasOne<Unit>().WithMany().HasForeignKey(delegation => delegation.UnitId);
        builder.HasOne<Account>().WithMany().HasForeignKey(delegation => delegation.DelegateId);
    }

    public void Configure(EntityTypeBuilder<SignOffChain> builder) => builder.Property(chain => chain.Steps).AsJson();

    public void Configure(EntityTypeBuilder<CalendarDay> builder) => builder.HasKey(day => day.Date);
}
