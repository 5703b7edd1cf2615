using Xunit;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Tests;

public sealed class AccountTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 31, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Editor", "editor")]
    [InlineData("ｅｄｉｔｏｒ１", "editor1")]
    [InlineData("　editor ", "editor")]
    public void 登录名_大小写全半角和空格不另算一个(string typed, string normalized) => Assert.Equal(normalized, Account.Normalize(typed));

    [Fact]
    public void 连续输错五次_锁定三十分钟_之后重新计数()
    {
        var account = Account.Create(new Id<Account>(Guid.Empty), "editor", "林知夏", "stamp", Now);
        for (var i = 0; i < 4; i++)
            account.CountFailure(Now, 5, TimeSpan.FromMinutes(30));
        Assert.Null(account.LockedUntil);
        account.CountFailure(Now, 5, TimeSpan.FromMinutes(30));
        Assert.Equal(Now.AddMinutes(30), account.LockedUntil);
        account.SignedIn(Now.AddHours(1));
        Assert.Null(account.LockedUntil);
    }
}
