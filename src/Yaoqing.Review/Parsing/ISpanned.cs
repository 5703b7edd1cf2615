namespace Yaoqing.Review.Parsing;

/// <summary>Something that the parse found at a place; lists of such things are in order of their start.</summary>
internal interface ISpanned
{
    TextSpan Span { get; }
}
