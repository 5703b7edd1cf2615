using System.Buffers.Binary;

namespace Yaoqing.Documents.Typesetting;

/// <summary>Big-endian reading within one font file; every read is bounds-checked by the span, so a broken file throws and is skipped by the scan.</summary>
internal readonly struct SfntReader(ReadOnlyMemory<byte> data)
{
    public int Length => data.Length;

    public ReadOnlyMemory<byte> Slice(int offset, int length) => data.Slice(offset, length);

    public byte Byte(int at) => data.Span[at];

    public ushort UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.Span[at..]);

    public short Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(data.Span[at..]);

    public uint UInt32(int at) => BinaryPrimitives.ReadUInt32BigEndian(data.Span[at..]);

    public int Offset(int at) => checked((int)UInt32(at));

    public ReadOnlySpan<byte> Span(int at, int length) => data.Span.Slice(at, length);
}
