namespace Yaoqing.Review.Rules.Length;

/// <summary>Government special reports have about 2,000 characters.</summary>
internal sealed class GovernmentReportLength() : LengthLimit("L04", "政务专报篇幅", Severity.Warning, Line.Government, Form.Research, min: 300, silent: 2200, max: 2600);
