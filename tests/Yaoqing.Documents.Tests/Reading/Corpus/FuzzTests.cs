using System.Text;
using Xunit;
using Yaoqing.Documents.Reading;

namespace Yaoqing.Documents.Tests.Reading.Corpus;

/// <summary>Valid files with bytes changed, cut out, doubled or swapped: read or refused by name, never a fault of ours. LibreOffice is left out here: it runs apart.</summary>
public sealed class FuzzTests
{
    private static readonly ReadLimits Limits = ReadLimits.Default with { OfficeProgram = "" };
    private static readonly int Mutations = Environment.GetEnvironmentVariable("YAOQING_SOAK") == "1" ? 20_000 : 500;

    [Fact]
    public void 改坏的文件要么读出要么说明原因()
    {
        var (random, seeds) = (new Random(7), Seeds());
        for (var i = 0; i < Mutations; i++)
        {
            var (name, bytes) = seeds[i % seeds.Count];
            var mutated = name == "a.docx" && i % 2 == 0 ? MutateXml(bytes, random) : Mutate(bytes, random);
            var read = ManuscriptReader.Read(name, mutated, Limits);
            Assert.True(read.Refused is null or { Code.Length: > 0, Message.Length: > 5 }, $"mutation {i}");
            Assert.False(read.Refused?.Code == ManuscriptReader.UnexpectedFault, $"mutation {i} of {name}");
            Assert.DoesNotContain('\uFFFD', read.BodyText);
        }
    }

    private static List<(string, byte[])> Seeds()
    {
        var (truth, random) = (new Material(new Random(3)).Next(), new Random(3));
        var files = AuthoringStyles.All.Select(s => ("a.docx", s.Write(truth, SignOffs.All[0](truth), random))).ToList();
        files.AddRange(MailStyles.All.Select(s => ("a.eml", s.Write(truth, SignOffs.All[1](truth), random))));
        files.Add(("a.txt", Encoding.UTF8.GetBytes(truth.Text)));
        files.Add(("a.pdf", PdfForge.Pages([(90, 700, 16, truth.Title), (122, 660, 16, truth.Paragraphs[0])])));
        files.Add(("a.zip", new ZipForge().Text("a.txt", truth.Text).Build()));
        files.Add(("a.doc", OleForge.With("Root Entry", "WordDocument")));
        return files;
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = bytes.ToArray();
        switch (random.Next(4))
        {
            case 0: return mutated[..random.Next(mutated.Length)];
            case 1:
                var (from, length) = (random.Next(mutated.Length), random.Next(1, 200));
                return [.. mutated[..from], .. mutated[Math.Min(mutated.Length, from + length)..]];
            case 2:
                var at = random.Next(mutated.Length);
                return [.. mutated[..at], .. mutated[(at / 2)..at], .. mutated[at..]];
            default:
                for (var n = random.Next(1, 30); n > 0; n--) mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
                return mutated;
        }
    }

    // Changes inside the parts, with a sound package around them: the walker meets them, not the zip reader.
    private static byte[] MutateXml(byte[] docx, Random random)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        var forge = new ZipForge();
        foreach (var entry in zip.Entries)
        {
            var text = new StreamReader(entry.Open()).ReadToEnd();
            if (entry.FullName.StartsWith("word/", StringComparison.Ordinal)) text = MutateTags(text, random);
            forge.Text(entry.FullName, text);
        }
        return forge.Build();
    }

    private static string MutateTags(string xml, Random random)
    {
        var tags = System.Text.RegularExpressions.Regex.Matches(xml, "<[^>]+/>|<(w:[a-zA-Z]+)[^>]*>[^<]*</\\1>|\"[^\"]*\"");
        if (tags.Count == 0) return xml;
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var tag = tags[random.Next(tags.Count)];
            var other = tags[random.Next(tags.Count)];
            var replacement = tag.Value[0] == '"' ? (string[])["\"-1\"", "\"99999999999\"", "\"\"", "\"一\"", "\"2147483647\""] : ["", tag.Value + tag.Value, other.Value[0] == '<' ? other.Value : ""];
            if (tag.Index + tag.Length <= xml.Length) xml = xml.Remove(tag.Index, tag.Length).Insert(tag.Index, replacement[random.Next(replacement.Length)]);
        }
        return xml;
    }
}
