using System.Buffers.Binary;
using Xunit;
using Yaoqing.App.Access;

namespace Yaoqing.App.Tests.Access;

public sealed class PasswordsTests
{
    [Fact]
    public void 正式运行的密码_PBKDF2_SHA512_至少六十万轮()
    {
        var stored = Convert.FromBase64String(new Passwords(AppOptions.OnFile("x.db").PasswordCost).Hash("Qiufen-2026-Anhe"));
        Assert.Equal((1, 2u), (stored[0], BinaryPrimitives.ReadUInt32BigEndian(stored.AsSpan(1))));
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(stored.AsSpan(5)) >= 600_000);
    }

    [Theory]
    [InlineData("对的", PasswordMatch.RightButWeak)]
    [InlineData("错的", PasswordMatch.Wrong)]
    public void 轮数不够的认得出(string typed, PasswordMatch match) =>
        Assert.Equal(match, new Passwords(new PasswordCost(200)).Match(new Passwords(new PasswordCost(100)).Hash("对的"), typed));

    [Fact]
    public void 没有密码的账号_任何密码都不对() => Assert.Equal(PasswordMatch.Wrong, new Passwords(new PasswordCost(100)).Match(null, ""));
}
