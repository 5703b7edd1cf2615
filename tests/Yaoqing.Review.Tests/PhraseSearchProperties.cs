using CsCheck;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Tests;

/// <summary>The filter and the binary search find exactly what trying every phrase at every place finds, in the same order.</summary>
public sealed class PhraseSearchProperties
{
    /// <summary>Few characters, so that phrases overlap, lie in each other and share their beginnings; NUL, Latin and both halves of a surrogate pair among them.</summary>
    private static readonly Gen<string> Words = Gen.OneOf(Gen.Char["一二三"], Gen.Char["一二三四五六七a9\0\uD83C\uDF3E，"]).Array[0, 9].Select(characters => new string(characters));

    private static readonly Gen<string> Texts = Gen.Frequency((4, Words.Array[0, 20].Select(string.Concat)), (1, Words.Array[100, 400].Select(string.Concat)));

    private static readonly Gen<(OwnedPhrase[] Phrases, string Text, bool[] Listens)> Cases =
        Gen.Select(Gen.Select(Gen.Int[-2, 4], Words, (owner, word) => new OwnedPhrase(owner, new Phrase(word))).Array[0, 40], Texts, Gen.Bool.Array[0, 5]);

    [Fact]
    public void 查到的词语_与逐处逐词比对的完全一样() =>
        Cases.Sample(given => Found(given.Phrases, given.Text, given.Listens).SequenceEqual(Naive(given.Phrases, given.Text, given.Listens)), iter: 5000);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(2048)]
    public void 同一个字的长文_层层相套的词语一处不漏(int length)
    {
        OwnedPhrase[] phrases = [.. new[] { 1, 2, 3, 4, 5, 6, 9, 40 }.Select(size => new OwnedPhrase(0, new Phrase(new string('镇', size)))), new OwnedPhrase(1, new Phrase(new string('镇', 50) + "乡"))];
        Assert.Equal(Naive(phrases, new string('镇', length), []), Found(phrases, new string('镇', length), []));
    }

    private static FoundPhrase[] Found(OwnedPhrase[] phrases, string text, bool[] listens)
    {
        var found = new Rows<FoundPhrase>();
        new PhraseSearch(phrases).Find(text, listens, found);
        return found.Items.ToArray();
    }

    private static FoundPhrase[] Naive(OwnedPhrase[] phrases, string text, bool[] listens) =>
        [.. from start in Enumerable.Range(0, text.Length)
            from owned in phrases
            let word = owned.Phrase.Text
            where word.Length > 0 && text.AsSpan(start).StartsWith(word, StringComparison.Ordinal)
            where owned.Owner < 0 || owned.Owner >= listens.Length || listens[owned.Owner]
            orderby start, word.Length descending, owned.Owner
            select new FoundPhrase(owned, new TextSpan(start, start + word.Length))];
}
