using Yaoqing.App.Editing;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Items;

/// <summary>Two texts as the redline part shows them.</summary>
public static class Redlines
{
    public static IReadOnlyList<Yaoqing.Web.Look.RedlinePiece> Of(string before, string after) => [.. Redline.Compare(before, after).Select(piece => new Yaoqing.Web.Look.RedlinePiece(
        piece.Kind switch { PieceKind.Same => RedlineKind.Same, PieceKind.Added => RedlineKind.Added, PieceKind.Removed => RedlineKind.Removed }, piece.Text))];
}
