namespace Yaoqing.Documents.Typesetting;

/// <summary>The subsets of all faces that a laid-out issue uses, in order of first use; shared by PDF and OFD.</summary>
internal sealed class SubsetFonts
{
    private readonly Dictionary<FontFace, int> places = [];

    public SubsetFonts(LaidOutIssue issue)
    {
        var used = new List<(FontFace Face, Dictionary<int, ushort> Characters)>();
        foreach (var run in issue.Pages.SelectMany(page => page.Runs))
        {
            if (run.Face.Outlines is not { } face)
                continue;
            if (!places.TryGetValue(face, out var place))
            {
                places[face] = place = used.Count;
                used.Add((face, []));
            }

            foreach (var glyph in run.Glyphs)
                used[place].Characters[glyph.CodePoint] = glyph.Glyph;
        }

        All = [.. used.Select(entry => new FontSubset(entry.Face, entry.Characters.Select(pair => (pair.Key, pair.Value))))];
    }

    public IReadOnlyList<FontSubset> All { get; }

    /// <summary>The place of a face in <see cref="All"/>.</summary>
    public int PlaceOf(FontFace face) => places[face];
}
