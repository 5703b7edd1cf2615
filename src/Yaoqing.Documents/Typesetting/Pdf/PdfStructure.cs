using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// Tagged PDF: the structure tree from the nodes of the layout. Each element lists its marked contents (page, id) in reading order or its
/// child elements; the parent tree leads back from every page's ids.
/// </summary>
internal sealed class PdfStructure(PdfObjects objects, IReadOnlyList<StructureNode> nodes, IReadOnlyList<int> pageNumbers)
{
    private readonly List<(int Page, int Id)>[] contents = [.. nodes.Select(_ => new List<(int, int)>())];

    /// <summary>Adds the tree; <paramref name="pages"/> holds for each page the nodes of its marked contents by id.</summary>
    public int Add(IReadOnlyList<IReadOnlyList<int>> pages)
    {
        for (var page = 0; page < pages.Count; page++)
        {
            for (var id = 0; id < pages[page].Count; id++)
                contents[pages[page][id]].Add((page, id));
        }

        var root = objects.Reserve();
        var document = objects.Reserve();
        var used = Used();
        var numbers = nodes.Select((_, index) => used[index] ? objects.Reserve() : 0).ToList();
        for (var index = 0; index < nodes.Count; index++)
        {
            if (used[index])
                objects.Set(numbers[index], Element(index, numbers, document));
        }

        objects.Set(document, $"<</Type/StructElem/S/Document/P {root} 0 R/K[{References(-1, numbers)}]>>");
        var parents = new StringBuilder("<</Nums[");
        for (var page = 0; page < pages.Count; page++)
            parents.Append($"{page}[{string.Join(' ', pages[page].Select(node => $"{numbers[node]} 0 R"))}]");
        var parentTree = objects.Add(parents.Append("]>>").ToString());
        objects.Set(root, $"<</Type/StructTreeRoot/K {document} 0 R/ParentTree {parentTree} 0 R/ParentTreeNextKey {pages.Count}>>");
        return root;
    }

    private bool[] Used()
    {
        var used = new bool[nodes.Count];
        for (var index = nodes.Count - 1; index >= 0; index--)
        {
            used[index] |= contents[index].Count > 0;
            if (used[index] && nodes[index].Parent >= 0)
                used[nodes[index].Parent] = true;
        }

        return used;
    }

    private string Element(int index, List<int> numbers, int document)
    {
        var parent = nodes[index].Parent < 0 ? document : numbers[nodes[index].Parent];
        var kids = string.Join(' ', contents[index].Select(content => $"<</Type/MCR/Pg {pageNumbers[content.Page]} 0 R/MCID {content.Id}>>"));
        return $"<</Type/StructElem/S/{nodes[index].Type}/P {parent} 0 R/K[{kids}{References(index, numbers)}]>>";
    }

    private string References(int parent, List<int> numbers) =>
        string.Join(' ', Enumerable.Range(0, nodes.Count).Where(index => nodes[index].Parent == parent && numbers[index] > 0).Select(index => $"{numbers[index]} 0 R"));
}
