using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>The fonts of this machine, scanned once for all tests.</summary>
internal static class Fonts
{
    private static readonly Lazy<FontSet> Scanned = new(() => FontSet.FromMachine());

    public static FontSet Machine => Scanned.Value;
}
