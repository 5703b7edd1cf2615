using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yaoqing.App.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddObjectionsAndClosings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "EnteredById",
                table: "SchemeVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ClosedById",
                table: "ClosedPeriods",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "TableDigest",
                table: "ClosedPeriods",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Objections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Entry = table.Column<string>(type: "TEXT", nullable: false),
                    FactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RaisedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RemedyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Objections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Objections_Accounts_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Objections_Accounts_RaisedById",
                        column: x => x.RaisedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Objections_Facts_FactId",
                        column: x => x.FactId,
                        principalTable: "Facts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Objections_Facts_RemedyId",
                        column: x => x.RemedyId,
                        principalTable: "Facts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Objections_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Objections_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SchemeVersions_EnteredById",
                table: "SchemeVersions",
                column: "EnteredById");

            migrationBuilder.CreateIndex(
                name: "IX_ClosedPeriods_ClosedById",
                table: "ClosedPeriods",
                column: "ClosedById");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_DecidedById",
                table: "Objections",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_FactId",
                table: "Objections",
                column: "FactId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_OfficeId_DecidedAt",
                table: "Objections",
                columns: new[] { "OfficeId", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Objections_RaisedById",
                table: "Objections",
                column: "RaisedById");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_RemedyId",
                table: "Objections",
                column: "RemedyId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_UnitId_OfficeId_Month",
                table: "Objections",
                columns: new[] { "UnitId", "OfficeId", "Month" });

            migrationBuilder.AddForeignKey(
                name: "FK_ClosedPeriods_Accounts_ClosedById",
                table: "ClosedPeriods",
                column: "ClosedById",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_SchemeVersions_Accounts_EnteredById",
                table: "SchemeVersions",
                column: "EnteredById",
                principalTable: "Accounts",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ClosedPeriods_Accounts_ClosedById",
                table: "ClosedPeriods");

            migrationBuilder.DropForeignKey(
                name: "FK_SchemeVersions_Accounts_EnteredById",
                table: "SchemeVersions");

            migrationBuilder.DropTable(
                name: "Objections");

            migrationBuilder.DropIndex(
                name: "IX_SchemeVersions_EnteredById",
                table: "SchemeVersions");

            migrationBuilder.DropIndex(
                name: "IX_ClosedPeriods_ClosedById",
                table: "ClosedPeriods");

            migrationBuilder.DropColumn(
                name: "EnteredById",
                table: "SchemeVersions");

            migrationBuilder.DropColumn(
                name: "ClosedById",
                table: "ClosedPeriods");

            migrationBuilder.DropColumn(
                name: "TableDigest",
                table: "ClosedPeriods");
        }
    }
}
