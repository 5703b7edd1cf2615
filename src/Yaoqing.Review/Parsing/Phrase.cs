namespace Yaoqing.Review.Parsing;

/// <summary>A phrase that a rule asks the shared search to find.</summary>
/// <param name="Text">The phrase; at least one character.</param>
/// <param name="Replacement">What to write instead; empty: delete it; null: no single answer.</param>
/// <param name="Note">Message of this phrase alone; null: the rule's general message.</param>
/// <param name="Unless">Longer words that contain the phrase and are right; the phrase stands for itself once in each.</param>
/// <param name="Entry">Whatever else the rule wants back with the hit.</param>
internal sealed record Phrase(string Text, string? Replacement = null, string? Note = null, IReadOnlyList<string>? Unless = null, object? Entry = null);

/// <summary>Where a phrase stands.</summary>
internal readonly record struct PhraseHit(TextSpan Span, Phrase Phrase) : ISpanned
{
    /// <summary>Whether the hit is only part of one of the phrase's exceptions.</summary>
    public bool IsExcepted(string text)
    {
        if (Phrase.Unless is null) return false;
        foreach (var word in Phrase.Unless)
            for (var at = word.IndexOf(Phrase.Text, StringComparison.Ordinal); at >= 0; at = word.IndexOf(Phrase.Text, at + 1, StringComparison.Ordinal))
                if (Span.Start >= at && text.AsSpan(Span.Start - at).StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }
}

/// <summary>A phrase with the number of the rule that asked for it; below zero for the directories (-1 minus <see cref="NameKind"/>).</summary>
internal sealed record OwnedPhrase(int Owner, Phrase Phrase);

/// <summary>A phrase found in a text.</summary>
internal readonly record struct FoundPhrase(OwnedPhrase Owned, TextSpan Span)
{
    public int Owner => Owned.Owner;
    public Phrase Phrase => Owned.Phrase;
}

/// <summary>The rule set's directories as phrases.</summary>
internal static class KnownNames
{
    public static IEnumerable<OwnedPhrase> Of(RuleSet rules)
    {
        foreach (var unit in rules.Units)
            foreach (var name in unit.ShortNames.Prepend(unit.Name)) yield return Named(NameKind.Unit, name, unit);
        foreach (var leader in rules.Leaders) yield return Named(NameKind.Leader, leader.Name, leader);
        foreach (var place in rules.Places) yield return Named(NameKind.Place, place.Name, place);
        foreach (var body in rules.RenamedBodies) yield return Named(NameKind.Body, body.Old, body);
        foreach (var word in rules.KnownWords) yield return Named(NameKind.KnownWord, word, word);
    }

    private static OwnedPhrase Named(NameKind kind, string name, object entry) => new(-1 - (int)kind, new Phrase(name, Entry: entry));
}
