namespace Yaoqing.Review.Rules.Length;

/// <summary>Party research items have at most 5,000 characters.</summary>
internal sealed class PartyResearchLength() : LengthLimit("L02", "党委调研信息篇幅", Severity.Error, Line.Party, Form.Research, min: 500, silent: 5000, max: 5000);
