using Yaoqing.Core.Shared;

namespace Yaoqing.App.Shared;

/// <summary>A choice out of a vocabulary, as it comes from outside: a number that names nothing must not be stored.</summary>
internal static class KnownChoice
{
    /// <returns>Refusal <c>form.choice-unknown</c> naming the field, or null where the choice is one of the vocabulary.</returns>
    internal static Refusal? Refuse<T>(T chosen, string field) where T : struct, Enum =>
        Enum.IsDefined(chosen) ? null : Refusal.Invalid("form.choice-unknown", $"“{field}”不在可选范围内，请重新选择。");
}
