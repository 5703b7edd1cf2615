using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Yaoqing.Bench.Hosting;

/// <summary>What a deed is done to: the numbers, ids, texts and digests by which statements find it, in the same order for every subject.</summary>
internal sealed record Subject(int No, string Digest, IReadOnlyList<object> Marks);

/// <summary>A deed as it was recorded once.</summary>
/// <param name="Statements">All statements of its request.</param>
/// <param name="Done">The subject it was recorded on.</param>
/// <param name="Begun">The host's time when it began.</param>
/// <param name="TrailHead">Last number of the trail before it.</param>
internal sealed record RecordedDeed(IReadOnlyList<Statement> Statements, Subject Done, DateTimeOffset Begun, long TrailHead)
{
    /// <summary>Number of the row that the deed added to the full-text index.</summary>
    internal long? FullTextRow { get; } = Statements.Where(each => each.Sql.StartsWith("INSERT INTO \"SearchTokens\"", StringComparison.Ordinal))
        .Select(each => Convert.ToInt64(each.Parameters[0].Value, CultureInfo.InvariantCulture)).Cast<long?>().FirstOrDefault();

    /// <summary>Whether the deed made this id for a new row: its time is the deed's.</summary>
    internal bool IsNew(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16 >= Begun.ToUnixTimeMilliseconds();
    }
}

/// <summary>The values of a recorded deed for another subject: its marks, new ids for new rows, the next number of the trail.</summary>
internal sealed partial class Substitution
{
    private readonly Dictionary<object, object> known = [];
    private readonly RecordedDeed deed;
    private readonly long head;

    /// <param name="deed">What was recorded.</param>
    /// <param name="subject">For whom it is done again.</param>
    /// <param name="head">Last number of the trail now.</param>
    internal Substitution(RecordedDeed deed, Subject subject, long head)
    {
        (this.deed, this.head) = (deed, head);
        foreach (var (recorded, given) in deed.Done.Marks.Zip(subject.Marks))
            known[recorded] = given;
    }

    /// <summary>Takes the next number that the store gave for the full-text row in place of the recorded one.</summary>
    internal void Note(Statement statement, object given)
    {
        if (deed.FullTextRow is { } recorded && statement.Sql.Contains("'search'", StringComparison.Ordinal))
            known[recorded] = Convert.ToInt64(given, CultureInfo.InvariantCulture);
    }

    internal object? Of(object? value)
    {
        if (value is null)
            return null;
        if (known.TryGetValue(value, out var given))
            return given;
        return value switch
        {
            Guid id when deed.IsNew(id) => known[id] = Guid.CreateVersion7(),
            string text => Ids().Replace(text, id => Written(id.Value, Of(Guid.Parse(id.Value)) as Guid? ?? Guid.Empty)),
            long number when number == deed.TrailHead + 1 => head + 1,
            _ => value,
        };
    }

    private static string Written(string like, Guid id)
    {
        var text = id.ToString(like.Contains('-', StringComparison.Ordinal) ? "D" : "N");
        return like.Any(char.IsAsciiLetterUpper) ? text.ToUpperInvariant() : text;
    }

    /// <summary>Ids inside a text: the key of a fact's origin, the JSON of an answer.</summary>
    [GeneratedRegex("\\b[0-9a-f]{8}-?[0-9a-f]{4}-?7[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ids();
}
