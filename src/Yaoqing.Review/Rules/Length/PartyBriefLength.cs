namespace Yaoqing.Review.Rules.Length;

/// <summary>Party brief items have at most 500 characters.</summary>
internal sealed class PartyBriefLength() : LengthLimit("L01", "党委动态信息篇幅", Severity.Error, Line.Party, Form.Brief, min: 60, silent: 500, max: 500);
