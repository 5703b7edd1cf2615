using CsCheck;
using Xunit;
using Yaoqing.Core.Trail;

namespace Yaoqing.Core.Tests;

/// <summary>The chain: whatever is done to a row, the verification names it.</summary>
public sealed class TrailChainTests
{
    private const int Length = 30;
    private static readonly DateTimeOffset Start = new(2026, 8, 31, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void 没有动过的留痕_核验完整()
    {
        var (rows, head) = Chain();
        Assert.True(TrailChain.Verify(rows, head, []).Intact);
    }

    [Fact]
    public void 任改一条的任一栏_都能指出是哪一条() =>
        Gen.Select(Gen.Int[0, Length - 1], Gen.Int[0, 8], Gen.String[1, 8]).Sample((at, field, text) =>
        {
            var (rows, head) = Chain();
            rows[at] = Change(rows[at], field, text);
            Assert.Equal(at + 1, TrailChain.Verify(rows, head, []).FirstBad);
        }, iter: 2000);

    [Fact]
    public void 删去一条_能指出缺了哪一条() =>
        Gen.Int[0, Length - 2].Sample(at =>
        {
            var (rows, head) = Chain();
            rows.RemoveAt(at);
            Assert.Equal(at + 1, TrailChain.Verify(rows, head, []).FirstBad);
        });

    [Fact]
    public void 对调两条_能指出第一处() =>
        Gen.Select(Gen.Int[0, Length - 1], Gen.Int[0, Length - 1]).Where((a, b) => a < b).Sample((a, b) =>
        {
            var (rows, head) = Chain();
            (rows[a], rows[b]) = (rows[b], rows[a]);
            Assert.Equal(a + 1, TrailChain.Verify(rows, head, []).FirstBad);
        });

    [Fact]
    public void 截去末尾_由链尾登记或存证发现() =>
        Gen.Int[1, Length - 1].Sample(kept =>
        {
            var (rows, head) = Chain();
            var last = rows[^1];
            Assert.Equal(kept + 1, TrailChain.Verify(rows[..kept], head, []).FirstBad);
            var (_, shorter) = Chain(kept);
            Assert.True(TrailChain.Verify(rows[..kept], shorter, []).Intact);
            Assert.Equal(kept + 1, TrailChain.Verify(rows[..kept], shorter, [new TrailCheckpoint(last.Seq, last.Hash, Start)]).FirstBad);
        });

    [Fact]
    public void 整条链重做一遍_与存证不符()
    {
        var (_, head) = Chain();
        var (forged, forgedHead) = Chain(action: "item.saved");
        Assert.Equal(Length, TrailChain.Verify(forged, forgedHead, [new TrailCheckpoint(head.Seq, head.Hash, Start)]).FirstBad);
    }

    private static (List<TrailEntry> Rows, TrailHead Head) Chain(int length = Length, string action = "item.drafted")
    {
        var head = new TrailHead();
        var rows = Enumerable.Range(1, length).Select(i => TrailChain.Append(head, new TrailEntry
        {
            Seq = 0, At = Start.AddMinutes(i), ActorId = new Guid(i, 0, 0, new byte[8]), Origin = "127.0.0.1", Action = action, SubjectKind = "item",
            SubjectId = new Guid(0, (short)i, 0, new byte[8]), Outcome = "done", Details = $$"""{"text":{{i}}}""", PreviousHash = "", Hash = "",
        })).ToList();
        return (rows, head);
    }

    private static TrailEntry Change(TrailEntry row, int field, string text) => new()
    {
        Seq = row.Seq,
        At = field == 0 ? row.At.AddMilliseconds(1) : row.At,
        ActorId = field == 1 ? new Guid(99, 9, 9, new byte[8]) : row.ActorId,
        Origin = field == 2 ? row.Origin + text : row.Origin,
        Action = field == 3 ? row.Action + text : row.Action,
        SubjectKind = field == 4 ? row.SubjectKind + text : row.SubjectKind,
        SubjectId = field == 5 ? new Guid(98, 9, 9, new byte[8]) : row.SubjectId,
        Outcome = field == 6 ? row.Outcome + text : row.Outcome,
        Details = field == 7 ? row.Details + text : row.Details,
        PreviousHash = row.PreviousHash,
        Hash = field == 8 ? new string('0', 64) : row.Hash,
    };
}
