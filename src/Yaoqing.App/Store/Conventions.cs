using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Store;

/// <summary>
/// How every table is stored: instants as UTC <see cref="DateTime"/> (SQLite cannot order a DateTimeOffset), enums by name,
/// typed ids as their UUID, settings records as JSON text, and the version of a <see cref="Versioned"/> record as concurrency token.
/// </summary>
internal static class Conventions
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Configure(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        builder.Properties<Enum>().HaveConversion<string>();
        foreach (var owner in typeof(Versioned).Assembly.GetTypes().Where(type => type.IsClass && type.GetProperty("Id")?.PropertyType == typeof(Id<>).MakeGenericType(type)))
            builder.Properties(typeof(Id<>).MakeGenericType(owner)).HaveConversion(typeof(IdConverter<>).MakeGenericType(owner));
    }

    internal static void Finish(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(Versioned).IsAssignableFrom(entity.ClrType))
                builder.Entity(entity.ClrType).Property(nameof(Versioned.Version)).IsConcurrencyToken();
            foreach (var key in entity.GetKeys().SelectMany(key => key.Properties))
                key.ValueGenerated = ValueGenerated.Never;
        }
    }

    /// <summary>Stores a settings record, or a list of such, as JSON text.</summary>
    internal static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        new ValueConverter<T, string>(value => JsonSerializer.Serialize(value, Json), text => JsonSerializer.Deserialize<T>(text, Json)! /* written by this converter */),
        new ValueComparer<T>(
            (left, right) => JsonSerializer.Serialize(left, Json) == JsonSerializer.Serialize(right, Json),
            value => JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal),
            value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Json), Json)! /* same */));

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));
}
