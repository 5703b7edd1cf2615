using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yaoqing.App.Store;

namespace Yaoqing.App.Search;

/// <summary>What is indexed of an item that a desk received.</summary>
public sealed record SearchEntry(int No, Guid SubmissionId, Guid OfficeId, Guid UnitId, DateTimeOffset At, string Title, string Body);

/// <summary>检索行: a text as received by one desk, with what a hit list shows. The index proper holds only tokens.</summary>
public sealed class SearchDoc
{
    public required long Id { get; init; }
    public required Guid SubmissionId { get; init; }
    public required int ItemNo { get; init; }
    public required Guid OfficeId { get; init; }
    public required Guid UnitId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Title { get; set; }
    public required string Body { get; set; }
    /// <summary>Tokens for PostgreSQL's expression index; empty on SQLite, where the FTS5 table holds them.</summary>
    public required string Tokens { get; set; }
}

internal sealed class SearchMapping : IEntityTypeConfiguration<SearchDoc>
{
    public void Configure(EntityTypeBuilder<SearchDoc> builder)
    {
        builder.HasKey(doc => doc.Id);
        builder.HasIndex(doc => doc.SubmissionId).IsUnique();
        builder.HasIndex(doc => new { doc.OfficeId, doc.At });
    }
}

/// <summary>
/// Keeps the full-text index in the transaction of the deed. Unit and office are tokens of their own beside the words:
/// filtering by a join is many times slower (design 09 §9.2). Row ids grow with time, so newest first is the index's own order.
/// </summary>
public static class SearchIndex
{
    internal static async Task InstallAsync(YaoqingDb db, CancellationToken ct) => await db.Database.ExecuteSqlRawAsync(db is PostgresYaoqingDb
        ? """CREATE INDEX IF NOT EXISTS "SearchTokens" ON "SearchDocs" USING gin (to_tsvector('simple', "Tokens"))"""
        : """CREATE VIRTUAL TABLE IF NOT EXISTS "SearchTokens" USING fts5(tokens, content='', contentless_delete=1, tokenize='ascii', detail='full')""", ct);

    /// <summary>Brings a text that may stand in the index up to date.</summary>
    public static async Task PutAsync(YaoqingDb db, SearchEntry entry, CancellationToken ct)
    {
        if (await db.SearchDocs.SingleOrDefaultAsync(doc => doc.SubmissionId == entry.SubmissionId, ct) is not { } known)
        {
            await AddAsync(db, entry, ct);
            return;
        }
        var tokens = TokensOf(entry);
        (known.Title, known.Body, known.Tokens) = (entry.Title, entry.Body, db is PostgresYaoqingDb ? tokens : "");
        if (db is PostgresYaoqingDb)
            return;
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "SearchTokens" WHERE rowid = {known.Id}""", ct);
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "SearchTokens" (rowid, tokens) VALUES ({known.Id}, {tokens})""", ct);
    }

    /// <summary>Adds a text that is not in the index yet; several come in the order of time.</summary>
    internal static async Task AddAsync(YaoqingDb db, SearchEntry entry, CancellationToken ct)
    {
        var id = await NextIdAsync(db, ct);
        var tokens = TokensOf(entry);
        db.SearchDocs.Add(new SearchDoc
        {
            Id = id, SubmissionId = entry.SubmissionId, ItemNo = entry.No, OfficeId = entry.OfficeId, UnitId = entry.UnitId, At = entry.At, Title = entry.Title, Body = entry.Body,
            Tokens = db is PostgresYaoqingDb ? tokens : "",
        });
        if (db is not PostgresYaoqingDb)
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "SearchTokens" (rowid, tokens) VALUES ({id}, {tokens})""", ct);
    }

    private static string TokensOf(SearchEntry entry) => $"{OfficeToken(entry.OfficeId)} {UnitToken(entry.UnitId)} {Bigrams.Index(entry.Title)} {Bigrams.Index(entry.Body)}";

    internal static string OfficeToken(Guid office) => "o" + office.ToString("N");

    internal static string UnitToken(Guid unit) => "u" + unit.ToString("N");

    private static async Task<long> NextIdAsync(YaoqingDb db, CancellationToken ct) =>
        (await db.Database.SqlQuery<int>($"""
            INSERT INTO "Counters" ("Name", "Last") VALUES ('search', 1)
            ON CONFLICT ("Name") DO UPDATE SET "Last" = "Counters"."Last" + 1
            RETURNING "Last" AS "Value"
            """).ToListAsync(ct))[0];
}
