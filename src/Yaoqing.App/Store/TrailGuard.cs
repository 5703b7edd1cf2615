using Microsoft.EntityFrameworkCore;

namespace Yaoqing.App.Store;

/// <summary>Triggers that refuse to change or delete trail rows, whoever asks. (The hash chain finds what gets around them.)</summary>
internal static class TrailGuard
{
    private const string Sqlite = """
        CREATE TRIGGER IF NOT EXISTS "TrailNoUpdate" BEFORE UPDATE ON "Trail" BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS "TrailNoDelete" BEFORE DELETE ON "Trail" BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
        """;

    private const string Postgres = """
        CREATE OR REPLACE FUNCTION trail_is_append_only() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'the trail is append-only'; END $$ LANGUAGE plpgsql;
        CREATE OR REPLACE TRIGGER "TrailNoChange" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Trail" FOR EACH STATEMENT EXECUTE FUNCTION trail_is_append_only();
        """;

    internal static Task InstallAsync(YaoqingDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync(db is PostgresYaoqingDb ? Postgres : Sqlite, ct);
}
