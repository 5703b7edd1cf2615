using CsCheck;
using Yaoqing.Review.Catalogue;
using Yaoqing.Review.Parsing;
using Yaoqing.Review.Rules;
using Yaoqing.Review.Tests.Corpus;

namespace Yaoqing.Review.Tests;

/// <summary>Anchors and unheard phrases save time and nothing else: every rule that looks everywhere finds the same.</summary>
public sealed class AnchorProperties
{
    private static readonly ActiveRule[] Active = [.. RuleCatalogue.Shipped.Rules.Select((rule, index) => new ActiveRule(rule, index, null))];
    private static readonly PhraseSearch Phrases = new([.. Active.SelectMany(active => active.Rule.Phrases(SampleCounty.Rules).Select(phrase => new OwnedPhrase(active.Index, phrase)))]);

    private static readonly IReadOnlyList<Manuscript> Written =
        [.. CorpusText.Clean.Select(item => item.Manuscript), .. CorpusText.Defects.Select(defect => defect.Example.Manuscript), .. CorpusText.Altered.Select(example => example.Manuscript)];

    [Fact]
    public void 语料里每一篇_不看锚字也是同样的意见() => Assert.All(Written, manuscript => Assert.Equal(Findings(manuscript, everywhere: true), Findings(manuscript, everywhere: false)));

    [Fact]
    public void 打乱的语料_不看锚字也是同样的意见() =>
        Gen.Select(Gen.Int[0, Written.Count - 1], Gen.Int[0, 10_000], Gen.Int[0, 10_000], Gen.Int[0, Written.Count - 1]).Sample((first, from, to, second) =>
        {
            var (a, b) = (Written[first].Body, Written[second].Body);
            var mixed = Written[first] with { Body = a[..(from % (a.Length + 1))] + b[(to % (b.Length + 1))..] };
            return Findings(mixed, everywhere: true) == Findings(mixed, everywhere: false);
        }, iter: 1500);

    private static string Findings(Manuscript manuscript, bool everywhere)
    {
        var workspace = new Workspace();
        Prepare(manuscript, manuscript.Title, workspace.Title, workspace.TitleHits, everywhere);
        Prepare(manuscript, manuscript.Body, workspace.Body, workspace.BodyHits, everywhere);
        var context = new ReviewContext(manuscript, SampleCounty.Rules, workspace);
        foreach (var rule in Active) context.Run(rule);
        return string.Join('\n', context.Findings.Select(finding => $"{finding.Rule}{finding.In}{finding.Span}{finding.Message}").Concat(context.Checked.Select(relation => $"{relation.Rule}{relation.Span}{relation.Verdict}")));
    }

    private static void Prepare(Manuscript manuscript, string words, ParsedText text, PhraseHits hits, bool everywhere)
    {
        TextParser.Parse(words, text);
        if (everywhere) HoldEverything(text);
        var found = new Rows<FoundPhrase>();
        Phrases.Find(words, everywhere ? [] : Active.Select(active => active.Rule.Listens(manuscript, text.In)).ToArray(), found);
        hits.Fill(found.Items, Active.Length);
    }

    private static void HoldEverything(ParsedText text)
    {
        var all = new Anchors(ulong.MaxValue);
        text.Anchors = all;
        for (var i = 0; i < text.FigureList.Count; i++) text.FigureList[i] = text.FigureList[i] with { Anchors = all };
    }
}
