namespace Yaoqing.Review.Rules.Length;

/// <summary>Government brief items have about 300 characters.</summary>
internal sealed class GovernmentBriefLength() : LengthLimit("L03", "政务动态信息篇幅", Severity.Warning, Line.Government, Form.Brief, min: 100, silent: 330, max: 450);
