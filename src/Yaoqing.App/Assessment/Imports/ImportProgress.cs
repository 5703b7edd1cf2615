using System.Collections.Concurrent;

namespace Yaoqing.App.Assessment.Imports;

/// <summary>What an import is doing.</summary>
public enum ImportStep
{
    /// <summary>核对: rows are matched with units and items.</summary>
    Matching,
    /// <summary>登记: matched rows become facts and adoptions.</summary>
    Storing,
    /// <summary>保存: all of them in one transaction.</summary>
    Saving,
}

/// <param name="Done">Rows done of this step.</param>
/// <param name="Total">Rows of this step.</param>
public sealed record ImportCount(ImportStep Step, int Done, int Total);

/// <summary>导入进度: how far each import of this process is. Nothing rests on it: it is for the eyes of who waits.</summary>
public sealed class ImportProgress
{
    private readonly ConcurrentDictionary<int, ImportCount> counts = new();

    /// <summary>Told of every row, on the thread of the import.</summary>
    public event Action<int, ImportCount>? Counted;

    /// <summary>How far an import is; null before its first row and after its end.</summary>
    public ImportCount? Of(int no) => counts.GetValueOrDefault(no);

    public void Forget(int no) => counts.TryRemove(no, out _);

    internal void Count(int no, ImportStep step, int done, int total)
    {
        var count = new ImportCount(step, done, total);
        counts[no] = count;
        Counted?.Invoke(no, count);
    }
}
