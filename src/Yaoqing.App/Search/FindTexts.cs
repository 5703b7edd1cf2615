using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Search;

/// <param name="Words">What was typed; words separated by blanks must all occur.</param>
/// <param name="OfficeId">Only what this desk received.</param>
/// <param name="UnitId">Only what this unit reported.</param>
/// <param name="From">Received on or after.</param>
/// <param name="Until">Received before.</param>
/// <param name="Before">Continue below this row (the last row's id of the previous page).</param>
public sealed record FindTextsRequest(string Words, Guid? OfficeId = null, Guid? UnitId = null, DateTimeOffset? From = null, DateTimeOffset? Until = null, long? Before = null);

public sealed record FoundText(long Id, int ItemNo, Guid OfficeId, Guid UnitId, DateTimeOffset At, string Title, string Body);

public sealed record FoundTexts(IReadOnlyList<FoundText> Hits, bool More, IReadOnlyList<string> Words);

/// <summary>全文检索: newest first, only texts of the desks and units that the reader belongs to.</summary>
public sealed class FindTexts(YaoqingDb db)
{
    private const int PageSize = 20;

    public async Task<Result<FoundTexts>> RunAsync(Actor actor, FindTextsRequest request, CancellationToken ct)
    {
        var words = request.Words.Split([' ', '\u3000', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => Bigrams.Phrase(word).Count > 0).Distinct().Take(8).ToList();
        if (words.Count == 0)
            return Refusal.Invalid("search.no-words", "请输入要找的词，例如：秋粮 收购。");
        if (request.Words.Length > 200)
            return Refusal.Invalid("search.too-long", "检索词最多200个字符，请缩短。");
        var scopes = actor.Desks.Select(SearchIndex.OfficeToken).Concat(actor.Units.Select(SearchIndex.UnitToken)).ToList();
        if (scopes.Count == 0)
            return new FoundTexts([], false, words);
        var docs = db is PostgresYaoqingDb ? Postgres(words, scopes, request) : Sqlite(words, scopes, request);
        if (request.From is { } from)
            docs = docs.Where(doc => doc.At >= from);
        if (request.Until is { } until)
            docs = docs.Where(doc => doc.At < until);
        if (request.Before is { } before)
            docs = docs.Where(doc => doc.Id < before);
        var hits = await docs.AsNoTracking().OrderByDescending(doc => doc.Id).Take(PageSize + 1)
            .Select(doc => new FoundText(doc.Id, doc.ItemNo, doc.OfficeId, doc.UnitId, doc.At, doc.Title, doc.Body)).ToListAsync(ct);
        return new FoundTexts([.. hits.Take(PageSize)], hits.Count > PageSize, words);
    }

    private IQueryable<SearchDoc> Sqlite(List<string> words, List<string> scopes, FindTextsRequest request)
    {
        var parts = words.Select(word => Bigrams.IsPrefix(word) ? Bigrams.Phrase(word)[0] + "*" : $"\"{string.Join(' ', Bigrams.Phrase(word))}\"").ToList();
        var filters = Filters(request);
        var query = string.Join(" AND ", parts.Concat(filters).Append($"({string.Join(" OR ", scopes)})"));
        return db.SearchDocs.FromSql($"""SELECT * FROM "SearchDocs" WHERE "Id" IN (SELECT rowid FROM "SearchTokens" WHERE "SearchTokens" MATCH {query})""");
    }

    private IQueryable<SearchDoc> Postgres(List<string> words, List<string> scopes, FindTextsRequest request)
    {
        var parts = words.Select(word => Bigrams.IsPrefix(word) ? Bigrams.Phrase(word)[0] + ":*" : $"({string.Join(" <-> ", Bigrams.Phrase(word))})").ToList();
        var query = string.Join(" & ", parts.Concat(Filters(request)).Append($"({string.Join(" | ", scopes)})"));
        return db.SearchDocs.FromSql($"""SELECT * FROM "SearchDocs" WHERE to_tsvector('simple', "Tokens") @@ to_tsquery('simple', {query})""");
    }

    private static IEnumerable<string> Filters(FindTextsRequest request)
    {
        if (request.OfficeId is { } office)
            yield return SearchIndex.OfficeToken(office);
        if (request.UnitId is { } unit)
            yield return SearchIndex.UnitToken(unit);
    }
}
