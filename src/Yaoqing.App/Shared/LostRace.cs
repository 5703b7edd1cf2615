using Microsoft.Data.Sqlite;
using Npgsql;

namespace Yaoqing.App.Shared;

/// <summary>Tells a race that was lost, and may be run again, from a real failure.</summary>
internal static class LostRace
{
    private const int SqliteBusy = 5;
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintPrimaryKey = 1555;

    internal static bool Is(Exception failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteBusy || sqlite.SqliteExtendedErrorCode is SqliteConstraintUnique or SqliteConstraintPrimaryKey,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        { InnerException: { } inner } => Is(inner),
        _ => false,
    };
}
