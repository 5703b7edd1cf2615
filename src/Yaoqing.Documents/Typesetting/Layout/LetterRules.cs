namespace Yaoqing.Documents.Typesetting;

/// <summary>信函双线, 170 mm wide, centred on the paper (GB/T 9704-2012 第 10.1 条). A thick rule of 1 mm and a thin one of 0.4 mm, 0.6 mm apart.</summary>
internal static class LetterRules
{
    private static readonly int Thick = PageMetrics.Millimetres(1), Thin = PageMetrics.Millimetres(0.4m), Gap = PageMetrics.Millimetres(0.6m);
    private static readonly int Left = PageMetrics.Millimetres(20), Right = PageMetrics.Millimetres(190);

    public static int Height { get; } = Thick + Gap + Thin;

    public static IReadOnlyList<PlacedRule> ThickOverThin(int top, string color) => [At(top, Thick, color), At(top + Thick + Gap, Thin, color)];

    public static IReadOnlyList<PlacedRule> ThinOverThick(int top, string color) => [At(top, Thin, color), At(top + Thin + Gap, Thick, color)];

    private static PlacedRule At(int top, int thickness, string color) => new(Left, top + thickness / 2, Right, top + thickness / 2, thickness, color);
}
