namespace Yaoqing.Documents.Typesetting;

/// <summary>Bookmarks: articles, with their first-level headings below them.</summary>
internal static class PdfBookmarks
{
    private sealed record Node(BookmarkEntry Entry, int Number, List<Node> Children);

    /// <summary>Adds the outline; 0 where there is nothing to list.</summary>
    public static int Add(PdfObjects objects, IReadOnlyList<BookmarkEntry> entries, IReadOnlyList<int> pages)
    {
        if (entries.Count == 0)
            return 0;
        var root = objects.Reserve();
        var top = new List<Node>();
        foreach (var entry in entries)
        {
            var siblings = entry.Level > 0 && top.Count > 0 ? top[^1].Children : top;
            siblings.Add(new(entry, objects.Reserve(), []));
        }

        objects.Set(root, $"<</Type/Outlines/First {top[0].Number} 0 R/Last {top[^1].Number} 0 R/Count {top.Count}>>");
        SetAll(objects, top, root, pages);
        return root;
    }

    private static void SetAll(PdfObjects objects, List<Node> siblings, int parent, IReadOnlyList<int> pages)
    {
        for (var i = 0; i < siblings.Count; i++)
        {
            var node = siblings[i];
            var links = (i > 0 ? $"/Prev {siblings[i - 1].Number} 0 R" : "") + (i + 1 < siblings.Count ? $"/Next {siblings[i + 1].Number} 0 R" : "");
            var kids = node.Children.Count > 0 ? $"/First {node.Children[0].Number} 0 R/Last {node.Children[^1].Number} 0 R/Count -{node.Children.Count}" : "";
            objects.Set(node.Number, $"<</Title{PdfObjects.Text(node.Entry.Title)}/Parent {parent} 0 R{links}{kids}"
                + $"/Dest[{pages[node.Entry.Page - 1]} 0 R/XYZ {PdfObjects.Points(PageMetrics.Left)} {PdfObjects.Points(PageMetrics.Height - node.Entry.Y)} null]>>");
            SetAll(objects, node.Children, node.Number, pages);
        }
    }
}
