using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yaoqing.App.Store.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Until",
                table: "Units",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Class",
                table: "Memberships",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "CreditToId",
                table: "Memberships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Headcount",
                table: "Memberships",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Unranked",
                table: "Memberships",
                type: "INTEGER",
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
