using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yaoqing.App.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FactsByRecording : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Facts_OfficeId_Recorded",
                table: "Facts",
                columns: new[] { "OfficeId", "Recorded" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Facts_OfficeId_Recorded",
                table: "Facts");
        }
    }
}
