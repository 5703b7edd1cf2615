using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yaoqing.App.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class UnitClasses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "Units",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Until",
                table: "Units",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Class",
                table: "Memberships",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "CreditToId",
                table: "Memberships",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Headcount",
                table: "Memberships",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Unranked",
                table: "Memberships",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_CreditToId",
                table: "Memberships",
                column: "CreditToId");

            migrationBuilder.AddForeignKey(
                name: "FK_Memberships_Units_CreditToId",
                table: "Memberships",
                column: "CreditToId",
                principalTable: "Units",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Memberships_Units_CreditToId",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_CreditToId",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "From",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "Class",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "CreditToId",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "Headcount",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "Unranked",
                table: "Memberships");
        }
    }
}
