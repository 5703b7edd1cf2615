using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Yaoqing.Bench.Corpus;
using Yaoqing.Bench.Harness;
using Yaoqing.Documents.Reading;

namespace Yaoqing.Bench.Workloads;

/// <summary>
/// W5: the text of 1,000 generated docx. Ours also renders the automatic numbers, keeps tables apart and reports the tracked changes; the
/// Open XML SDK's document tree and mammoth give the plain text. The limit is inflating the archives.
/// </summary>
internal static class W5Docx
{
    private const int Files = 1_000;

    internal static async Task<IReadOnlyList<Outcome>> RunAsync(int rounds, Load load, Peers peers)
    {
        var corpus = Enumerable.Range(0, Files).Select(DocxCorpus.Make).ToList();
        var archives = corpus.ConvertAll(each => each.Bytes);
        var plain = Sum(corpus.Select(each => each.Text));
        Checksum.MustAgree("W5, our text with numbers", Sum(archives.Select(Ours)), Sum(corpus.Select(each => each.NumberedText)));
        Checksum.MustAgree("W5, Open XML SDK", Sum(archives.Select(Tree)), plain);
        var folder = Directory.CreateTempSubdirectory("yaoqing-bench-docx-");
        try
        {
            for (var i = 0; i < archives.Count; i++)
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{i:0000}.docx"), archives[i]);
            using var mammoth = peers.Node("mammoth", folder.FullName);
            List<(string, Func<Task<double>>)> sides =
            [
                ("ours", () => Timing.OfAsync(() => archives.ForEach(bytes => _ = Ours(bytes)))),
                ("Open XML SDK", () => Timing.OfAsync(() => archives.ForEach(bytes => _ = Tree(bytes)))),
                ("inflate (limit)", () => Timing.OfAsync(() => Probes.Inflate(archives))),
            ];
            if (mammoth is not null)
            {
                Checksum.MustAgree("W5, mammoth", (await mammoth.TurnAsync()).Sum, plain);
                sides.Insert(1, ("mammoth", async () => (await mammoth.TurnAsync()).Ms));
            }
            return [Judge(await Rounds.RunAsync(Math.Min(rounds, 7), "ms CPU", load, [.. sides]), archives)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Outcome Judge(IReadOnlyList<Series> series, List<byte[]> archives)
    {
        List<Goal> goals = [];
        if (series.FirstOrDefault(side => side.Name == "mammoth") is { } mammoth)
        {
            var times = 1 / Spread.OfRatio(series[0], mammoth).Median;
            goals.Add(new Goal("≥ 5 × mammoth", $"{Tables.Figure(times)} ×", times >= 5));
        }
        return Outcome.Of("W5", $"text of {Files} docx, {archives.Sum(each => each.Length) / 1000} kB", series, goals,
            "checksums: our text, the SDK's and mammoth's each equal what the generator wrote (with automatic numbers for ours)");
    }

    private static string Ours(byte[] bytes)
    {
        var read = ManuscriptReader.Read("item.docx", bytes, ReadLimits.Default);
        if (read.Refused is { } refused)
            throw new InvalidOperationException(refused.Message);
        var text = new StringBuilder(read.Title).Append(read.BodyText);
        foreach (var cell in read.Tables.SelectMany(table => table.Rows).SelectMany(row => row))
            text.Append(cell);
        return text.ToString();
    }

    private static string Tree(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var text = new StringBuilder();
        foreach (var words in document.MainDocumentPart?.Document?.Body?.Descendants<Text>() ?? [])
            text.Append(words.Text);
        return text.ToString();
    }

    private static string Sum(IEnumerable<string> texts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(texts.SelectMany(text => text.Where(character => !char.IsWhiteSpace(character)))))));
}
