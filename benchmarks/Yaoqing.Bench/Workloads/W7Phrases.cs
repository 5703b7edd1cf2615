using System.Buffers;
using System.Globalization;
using System.Text;
using Yaoqing.Bench.Corpus;
using Yaoqing.Bench.Harness;
using Yaoqing.Review;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Bench.Workloads;

/// <summary>W7: every place of 1,000 phrases in 10 MB, by our search and by .NET's own search for many strings.</summary>
internal static class W7Phrases
{
    private const int Phrases = 1_000, Bulk = 10_000_000, Frequent = 20, Warm = 20; // as often as it takes until the code is fully compiled

    internal static async Task<Outcome> RunAsync(int rounds, Load load)
    {
        var text = Sentences.Text(Bulk, seed: 11, defects: false);
        var phrases = Make(text);
        var ours = new PhraseSearch([.. phrases.Select((phrase, i) => new OwnedPhrase(i, new Phrase(phrase)))]);
        var search = SearchValues.Create([.. phrases], StringComparison.Ordinal);
        var (found, places) = (new Rows<FoundPhrase>(), new List<int>()); // kept from round to round by both sides, as the reviewer keeps its own
        for (var turn = 0; turn < Warm; turn++)
        {
            Find(ours, text, found);
            Find(search, text, places);
        }
        Checksum.MustAgree("W7, places of the phrases", Sum([.. found.Items.ToArray().Select(hit => hit.Span.Start).Distinct()]), Sum(places));
        var bytes = Encoding.UTF8.GetByteCount(text);
        var series = await Rounds.RunAsync(rounds, "ms CPU", load,
            ("our search", () => Timing.OfAsync(() => Find(ours, text, found))),
            ("SearchValues", () => Timing.OfAsync(() => Find(search, text, places))),
            ("one pass (limit)", () => Timing.OfAsync(() => W7Review.Pass(text))));
        var speed = W7Review.Speed(bytes, series[0]);
        return Outcome.Of("W7", $"{Phrases} phrases in {bytes / 1000} kB", series, [new Goal("≥ 400 MB/s", $"{Tables.Figure(speed)} MB/s", speed >= 400)],
            "checksum: the same places; ours also gives every phrase of a place with its rule");
    }

    /// <summary>Made of the text's own characters, two to six long, most of them in no sentence, as in a list of mistakes; twenty that do occur.</summary>
    private static HashSet<string> Make(string text)
    {
        var (random, phrases) = (new Random(12), new HashSet<string>());
        while (phrases.Count < Phrases - Frequent)
        {
            var phrase = string.Concat(Enumerable.Range(0, random.Next(2, 7)).Select(_ => text[random.Next(20_000)])).Trim();
            if (phrase.Length >= 2 && !phrase.Any(char.IsAsciiDigit) && !text.AsSpan(0, 50_000).Contains(phrase, StringComparison.Ordinal))
                phrases.Add(phrase);
        }
        while (phrases.Count < Phrases)
            phrases.Add(text.Substring(random.Next(20_000), 5));
        return phrases;
    }

    private static void Find(PhraseSearch ours, string text, Rows<FoundPhrase> found)
    {
        found.Clear();
        ours.Find(text, [], found);
    }

    private static void Find(SearchValues<string> search, string text, List<int> places)
    {
        places.Clear();
        for (var at = 0; text.AsSpan(at).IndexOfAny(search) is var next and >= 0; at += next + 1)
            places.Add(at + next);
    }

    private static string Sum(List<int> starts) => string.Create(CultureInfo.InvariantCulture, $"{starts.Count} places, {starts.Sum(start => (long)start)}");
}
