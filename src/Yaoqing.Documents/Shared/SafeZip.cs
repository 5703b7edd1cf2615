using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Yaoqing.Documents.Shared;

/// <summary>
/// A zip file from outside, read from memory (APPNOTE 6.3, without zip64, spanning and encryption).
/// <code>
/// … [local header 30 + name + extra][data] … [central directory: n × (46 + name + extra + comment)][end record 22 + comment]
/// </code>
/// System.IO.Compression's ZipArchive stops silently at the declared size of an entry, so that a lying entry loses text
/// without an error; it also offers no raw flags and guesses names. Hence this reader. Invariants held on opening, before
/// anything is inflated: bounds of <see cref="ZipLimits"/>; no name twice, absolute, with <c>..</c>, backslash or NUL;
/// no two entries share data; nothing encrypted. Held on reading an entry: it inflates to exactly its declared size and CRC.
/// </summary>
public sealed class SafeZip
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Dictionary<string, SafeZipEntry> byName;

    private SafeZip(ReadOnlyMemory<byte> bytes, List<SafeZipEntry> entries, Dictionary<string, SafeZipEntry> byName)
    {
        this.bytes = bytes;
        this.byName = byName;
        Entries = entries;
    }

    /// <summary>Entries in directory order, folders left out.</summary>
    public IReadOnlyList<SafeZipEntry> Entries { get; }

    /// <summary>The entry of that name (case is ignored, as Word does), or null.</summary>
    public SafeZipEntry? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Reads and checks the directory. Throws <see cref="ZipRefusedException"/>.</summary>
    public static SafeZip Open(ReadOnlyMemory<byte> bytes, ZipLimits limits)
    {
        var (offset, size, count) = ZipDirectory.Locate(bytes.Span);
        if (count > limits.MaxEntries) throw new ZipRefusedException("zip.too-many-entries", $"压缩包内文件多于 {limits.MaxEntries} 个，请精简后重新报送。");
        var entries = ZipDirectory.Read(bytes, offset, size, count);
        CheckBounds(entries, limits);
        CheckOverlap(entries, offset);
        var byName = new Dictionary<string, SafeZipEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            ZipNames.Check(entry.Name);
            if (!byName.TryAdd(entry.Name.TrimEnd('/'), entry)) throw new ZipRefusedException("zip.duplicate-name", "压缩包内有重名文件，可能被篡改，请重新生成后报送。");
        }
        return new SafeZip(bytes, entries.FindAll(e => !e.Name.EndsWith('/')), byName);
    }

    /// <summary>The entry's content. Throws <see cref="ZipRefusedException"/> when size, CRC or data are not what the directory says.</summary>
    public byte[] Read(SafeZipEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.IsEncrypted) throw new ZipRefusedException("zip.encrypted", "压缩包设有密码，请去掉密码后重新报送。");
        var data = bytes.Slice(ZipDirectory.DataStart(bytes.Span, entry), (int)entry.CompressedSize);
        var content = entry.Method switch
        {
            0 when entry.CompressedSize == entry.Size => data.ToArray(),
            8 => Inflate(data, (int)entry.Size),
            0 => throw Lying(),
            _ => throw new ZipRefusedException("zip.method", "压缩包使用了不支持的压缩方式，请用系统自带的“压缩(zipped)文件夹”重新打包。"),
        };
        return Crc32.Of(content) == entry.Crc ? content : throw Damaged();
    }

    private static byte[] Inflate(ReadOnlyMemory<byte> data, int size)
    {
        var content = new byte[size];
        try
        {
            using var inflater = new DeflateStream(AsStream(data), CompressionMode.Decompress);
            var read = inflater.ReadAtLeast(content, size, throwOnEndOfStream: false);
            if (read < size || inflater.ReadByte() >= 0) throw Lying();
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
        return content;
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> data) => MemoryMarshal.TryGetArray(data, out var segment)
        ? new MemoryStream(segment.Array ?? [], segment.Offset, segment.Count, writable: false)
        : new MemoryStream(data.ToArray(), writable: false);

    private static void CheckBounds(List<SafeZipEntry> entries, ZipLimits limits)
    {
        long total = 0;
        foreach (var entry in entries)
        {
            total += entry.Size;
            if (entry.Size > limits.RatioGraceBytes && entry.Size / limits.MaxRatio > entry.CompressedSize)
                throw new ZipRefusedException("zip.ratio", "文件的压缩比异常（疑似压缩炸弹），已拒收。请重新生成文件后报送。");
        }
        if (total > limits.MaxBytes) throw new ZipRefusedException("zip.too-large", $"文件解压后超过 {limits.MaxBytes / 1024 / 1024} MB，请精简图片后重新报送。");
    }

    private static void CheckOverlap(List<SafeZipEntry> entries, int directoryStart)
    {
        long end = 0;
        foreach (var entry in entries.OrderBy(e => e.HeaderOffset))
        {
            if (entry.HeaderOffset < end) throw new ZipRefusedException("zip.overlap", "文件内部结构异常（数据重叠），已拒收。请重新生成文件后报送。");
            end = entry.HeaderOffset + 30 + entry.CompressedSize;
        }
        if (end > directoryStart) throw Damaged();
    }

    internal static ZipRefusedException Damaged() =>
        new("zip.damaged", "文件已损坏或不完整，请用 Word 或 WPS 打开另存一份后重新报送。");

    private static ZipRefusedException Lying() =>
        new("zip.lying-size", "文件已损坏（内容大小与目录所记不符），已拒收，以免丢失文字。请另存一份后重新报送。");
}

/// <summary>One entry as the central directory describes it.</summary>
/// <param name="Name">Name with forward slashes: UTF-8 when flagged or valid as such, else code page 936.</param>
/// <param name="Size">Declared size in bytes.</param>
/// <param name="CompressedSize">Size of the stored data in bytes.</param>
/// <param name="Crc">CRC-32 of the content.</param>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="Flags">General purpose flags; bit 0 encrypted.</param>
/// <param name="HeaderOffset">Place of the local header.</param>
public sealed record SafeZipEntry(string Name, long Size, long CompressedSize, uint Crc, int Method, int Flags, long HeaderOffset)
{
    /// <summary>True when the content cannot be read without a password.</summary>
    public bool IsEncrypted => (Flags & 1) != 0;
}

/// <summary>Bounds on a zip file.</summary>
/// <param name="MaxEntries">Most entries, folders included.</param>
/// <param name="MaxBytes">Largest sum of declared sizes.</param>
/// <param name="MaxRatio">Largest ratio of declared to compressed size…</param>
/// <param name="RatioGraceBytes">… for entries larger than this.</param>
public sealed record ZipLimits(int MaxEntries = 2_000, long MaxBytes = 200L * 1024 * 1024, int MaxRatio = 100, int RatioGraceBytes = 100 * 1024);
