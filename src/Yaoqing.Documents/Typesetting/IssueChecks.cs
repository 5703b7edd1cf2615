namespace Yaoqing.Documents.Typesetting;

/// <summary>Before printing: what a clerk would be asked about.</summary>
internal static class IssueChecks
{
    private const int LongestTitle = 60;

    public static IReadOnlyList<TypesettingWarning> Run(IssueDocument document)
    {
        var warnings = new List<TypesettingWarning>();
        if (document.Colophon is { Copies: { } copies and > 0 } colophon && colophon.CountedCopies > 0 && copies != colophon.CountedCopies)
            warnings.Add(new("typeset.copies-differ", $"印数写明{copies}份，而报、送、发名单合计{colophon.CountedCopies}份；请核对名单或改印数。"));
        if (document is { Template: IssueTemplate.CommissionLetter, Colophon.PrintingOrgan.Length: > 0 })
            warnings.Add(new("typeset.letter-printing-organ", "信函格式的版记不印印发机关和印发日期；要印，请改用公文版式。"));
        if (document.Articles.Count == 0)
            warnings.Add(new("typeset.no-article", "本期没有稿件；请先加入稿件再排版。"));
        for (var index = 0; index < document.Articles.Count; index++)
            warnings.AddRange(Article(document.Articles[index], index + 1));
        return warnings;
    }

    private static IEnumerable<TypesettingWarning> Article(Article article, int number)
    {
        if (TextElements.Printable(article.Title).Length == 0)
            yield return new("typeset.title-empty", $"第{number}篇没有标题；请补上标题。");
        else if (TextElements.Count(article.Title) > LongestTitle)
            yield return new("typeset.title-long", $"第{number}篇标题有{TextElements.Count(article.Title)}字，超过{LongestTitle}字；请精简。");
        if (!article.Body.Any(block => block is Table { Rows.Count: > 0 } or Paragraph { Text.Length: > 0 } or Paragraph { Lead.Length: > 0 }))
            yield return new("typeset.body-empty", $"第{number}篇没有正文；请补上正文或移出本期。");
    }
}
