using Xunit;
using Yaoqing.Documents.Reading;

namespace Yaoqing.Documents.Tests.Reading.Corpus;

/// <summary>Generated files with known truth: the text must come back whole, the fields nearly always.</summary>
public sealed class CorpusTests
{
    private const int DocxFiles = 550, Mails = 110;

    [Fact]
    public void 十种写法的文档文字完整字段认得出()
    {
        var (random, score) = (new Random(20260305), new Score());
        var material = new Material(random);
        for (var i = 0; i < DocxFiles; i++)
        {
            var (truth, style) = (material.Next(), AuthoringStyles.All[i % AuthoringStyles.All.Length]);
            var ending = material.Pick(SignOffs.All)(truth);
            score.Count(style.Name, truth, Read.Any($"{i}.docx", style.Write(truth, ending, random)), ending);
        }
        score.Assert(DocxFiles);
    }

    [Fact]
    public void 各种邮件文字完整字段认得出()
    {
        var (random, score) = (new Random(20260306), new Score());
        var material = new Material(random);
        for (var i = 0; i < Mails; i++)
        {
            var (truth, style) = (material.Next() with { Table = null }, MailStyles.All[i % MailStyles.All.Length]);
            var ending = material.Pick(SignOffs.All)(truth);
            score.Count(style.Name, truth, Read.Any($"{i}.eml", style.Write(truth, ending, random)), ending);
        }
        score.Assert(Mails);
    }

    [Fact]
    public void 连续读五百个文件内存不增长()
    {
        var bytes = AuthoringStyles.All.Select(s => s.Write(new Material(new Random(1)).Next(), ["审签人：王建国"], new Random(1))).ToList();
        foreach (var file in bytes) Read.Any("稿件.docx", file);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 500; i++) Read.Any("稿件.docx", bytes[i % bytes.Count]);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 20_000_000);
    }

    // Resident memory, native parts included: what a day of bad and big files leaves behind.
    [Fact]
    public void 恶意的和大的文件读过以后内存不涨过200兆()
    {
        var large = DocxBuilder.Of([.. Enumerable.Range(0, 20_000).Select(i => DocxBuilder.P($"第{i}段，全乡落实早稻面积1.2万亩，调运化肥300吨，春耕备耕有序推进。"))]);
        var bomb = new DocxBuilder { Body = DocxBuilder.P("x") }.Raw("word/media/a.xml", new byte[100 * 1024 * 1024]).Build();
        void Round()
        {
            Assert.Null(Read.Any("大.docx", large).Refused);
            Assert.Equal("zip.ratio", Read.Any("炸弹.docx", bomb).Refused?.Code);
        }
        Round();
        var before = Resident();
        for (var i = 0; i < 8; i++) Round();
        Assert.True(Resident() - before < 200L * 1024 * 1024);
    }

    private static long Resident()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        return self.WorkingSet64;
    }

    private sealed class Score
    {
        private int refusals;
        private readonly List<string> faults = [];
        private readonly Dictionary<string, (int Found, int Asked)> fields = [];
        private readonly Dictionary<string, (double Sum, int Files)> similarity = [];

        public void Count(string style, Truth truth, ReadManuscript read, string[] ending)
        {
            if (read.Refused is { } refused)
            {
                refusals++;
                faults.Add($"{style}: {refused.Code}");
            }
            var like = Similarity.Of(truth.Text, string.Join('\n', read.Paragraphs.Select(p => p.Text).Prepend(read.Title)));
            var (sum, files) = similarity.GetValueOrDefault(style);
            similarity[style] = (sum + like, files + 1);
            if (like < 0.99) faults.Add($"{style} {like:F3}: {string.Join('|', ending)} ⇒ {read.Title}|{string.Join('|', read.Paragraphs.Select(p => p.Text))}");
            if (truth.Table is { } table && (read.Tables.Count != 1 || !read.Tables[0].Rows.SelectMany(r => r).SequenceEqual(table.SelectMany(r => r)))) faults.Add($"{style}: table");
            Field("signer", truth.Signer, read.Fields.Signer, style, ending);
            Field("reporter", truth.Reporter, read.Fields.Reporter, style, ending);
            Field("phone", truth.Phone, read.Fields.Phone, style, ending);
            Field("unit", truth.Unit, read.Fields.Unit, style, ending);
            Field("date", truth.Date, read.Fields.Date, style, ending);
        }

        private void Field(string name, string expected, string? found, string style, string[] ending)
        {
            var (right, asked) = fields.GetValueOrDefault(name);
            fields[name] = (right + (expected == found ? 1 : 0), asked + 1);
            if (expected != found) faults.Add($"{style} {name}: {expected} ≠ {found} in {string.Join('|', ending)}");
        }

        public void Assert(int files)
        {
            var report = string.Join('\n', faults.Take(25));
            Xunit.Assert.True(refusals == 0, $"refused {refusals}\n{report}");
            Xunit.Assert.Equal(files, similarity.Values.Sum(style => style.Files));
            // By style: a tenth of the files that lose a tenth of their text would hide in the mean of all.
            Xunit.Assert.All(similarity, style => Xunit.Assert.True(style.Value.Sum / style.Value.Files >= 0.99, $"{style.Key} similarity {style.Value.Sum / style.Value.Files:F4}\n{report}"));
            Xunit.Assert.DoesNotContain(faults, f => f.EndsWith(": table", StringComparison.Ordinal));
            foreach (var (name, (right, asked)) in fields) Xunit.Assert.True(right >= asked * 0.95, $"{name} {right}/{asked}\n{report}");
        }
    }
}
