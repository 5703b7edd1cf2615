using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Instructions;

namespace Yaoqing.App.Instructions;

internal sealed class InstructionsMapping : IEntityTypeConfiguration<Instruction>, IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<Instruction> builder)
    {
        builder.HasIndex(instruction => instruction.No).IsUnique();
        builder.HasOne<Office>().WithMany().HasForeignKey(instruction => instruction.OfficeId);
        builder.HasMany(instruction => instruction.FollowUps).WithOne().HasForeignKey(followUp => followUp.InstructionId);
        builder.PrimitiveCollection(instruction => instruction.UnitIds);
        builder.PrimitiveCollection(instruction => instruction.ItemIds);
    }

    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.HasIndex(followUp => new { followUp.InstructionId, followUp.UnitId }).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(followUp => followUp.UnitId);
    }
}
