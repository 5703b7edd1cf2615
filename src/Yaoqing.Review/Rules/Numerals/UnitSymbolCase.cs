using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Numerals;

/// <summary>Symbols of legal units keep their case: kV, km, kg, kW.</summary>
internal sealed class UnitSymbolCase() : PhraseRule("N09", "计量单位符号大小写", Severity.Hint, "GB 3100-1993；《中华人民共和国法定计量单位》")
{
    private static readonly (string Wrong, string Right)[] Symbols =
        [("KV", "kV"), ("Kv", "kV"), ("kv", "kV"), ("KM", "km"), ("Km", "km"), ("KG", "kg"), ("Kg", "kg"), ("KW", "kW"), ("Kw", "kW"), ("kw", "kW"), ("mw", "MW"), ("KWH", "kW·h"), ("Mm", "mm"), ("MM", "mm"), ("CM", "cm"), ("Cm", "cm"), ("HZ", "Hz")];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => Array.ConvertAll(Symbols, symbol => new Phrase(symbol.Wrong, symbol.Right, $"计量单位符号“{symbol.Wrong}”应为“{symbol.Right}”。"));

    protected override bool Applies(ReviewContext context, ParsedText text, PhraseHit hit) =>
        (CharTable.IsDigit(text.At(hit.Span.Start - 1)) || text.At(hit.Span.Start - 1) is '万' or '千') && CharTable.Of(text.At(hit.Span.End)) is not (CharClass.Latin or CharClass.Digit);
}
