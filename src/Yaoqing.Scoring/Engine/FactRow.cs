namespace Yaoqing.Scoring;

/// <summary>What a row must know of its fact without looking at it.</summary>
[Flags]
internal enum FactTraits : ushort
{
    None = 0,

    /// <summary>Several units are credited.</summary>
    Several = 1,

    /// <summary>The count is not 1.</summary>
    Counted = 2,

    /// <summary>Persons are credited.</summary>
    Persons = 4,

    /// <summary>It annuls another fact.</summary>
    Cancels = 8,

    /// <summary>The row takes its fact back.</summary>
    Annulled = 16,
}

/// <summary>
/// One fact as numbers, 32 bytes. <see cref="Order"/> is the order of the facts of one item in one number, from the highest bits down: month of
/// posting (17 bits), day (22), day of recording (22); equal ones are ordered by id. Unit is the first credited one's number,
/// <see cref="NoUnit"/> or <see cref="Unknown"/>. Months are absolute (<see cref="Month.Index"/>). Item 0: the fact is about no item.
/// </summary>
internal record struct FactRow(ulong Order, int Fact, int Signature, int Item, int Unit, int Natural, short Version, FactTraits Traits)
{
    internal const int NoUnit = -1, Unknown = -2;

    internal static ulong OrderOf(Month posted, DateOnly day, DateOnly recorded) =>
        (ulong)(uint)posted.Index << 44 | (ulong)(uint)day.DayNumber << 22 | (uint)recorded.DayNumber;

    internal readonly int Posted => (int)(Order >> 44);

    internal readonly int Day => (int)(Order >> 22 & ((1UL << 22) - 1));

    internal readonly bool Has(FactTraits trait) => (Traits & trait) != 0;
}
