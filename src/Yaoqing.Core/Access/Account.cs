using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Access;

/// <summary>账号: who may sign in. Without a password hash nobody can, until an administrator issues a first password.</summary>
public sealed class Account : Versioned
{
    private Account()
    {
    }

    /// <summary>Identity.</summary>
    public required Id<Account> Id { get; init; }

    /// <summary>登录名 as typed at creation.</summary>
    public required string UserName { get; init; }

    /// <summary>Full-width folded, lower case: unique, so that look-alike names cannot exist.</summary>
    public required string NormalizedName { get; init; }

    /// <summary>姓名 shown to others.</summary>
    public required string DisplayName { get; set; }

    /// <summary>PBKDF2 hash, or null while the account has no password.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>When the password was set.</summary>
    public DateTimeOffset? PasswordSetAt { get; private set; }

    /// <summary>Whether the next sign-in leads to the change page only.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>When a first password stops being accepted.</summary>
    public DateTimeOffset? FirstPasswordExpiresAt { get; private set; }

    /// <summary>Changes with every password or right; sessions made under another stamp are dead.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>Whether sign-in is refused.</summary>
    public bool Disabled { get; private set; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public int FailedSignIns { get; private set; }

    /// <summary>Until when even the right password is refused.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>When the account was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Last sign-in.</summary>
    public DateTimeOffset? LastSignInAt { get; private set; }

    /// <summary>A new account without a password.</summary>
    public static Account Create(Id<Account> id, string userName, string displayName, string securityStamp, DateTimeOffset now) => new()
    {
        Id = id, UserName = userName.Trim(), NormalizedName = Normalize(userName), DisplayName = displayName.Trim(), SecurityStamp = securityStamp, CreatedAt = now,
    };

    /// <summary>The form in which names are compared: full-width letters folded, no blanks around, lower case.</summary>
    public static string Normalize(string userName) => FullWidth.Fold(userName).Trim().ToLowerInvariant();

    /// <summary>Sets a password that the person chose.</summary>
    public void SetPassword(string hash, string securityStamp, DateTimeOffset now)
    {
        (PasswordHash, SecurityStamp, PasswordSetAt, MustChangePassword, FirstPasswordExpiresAt) = (hash, securityStamp, now, false, null);
        Unlock();
    }

    /// <summary>Sets a password that somebody else knows: to be changed at first use, and only until <paramref name="expiresAt"/>.</summary>
    public void IssueFirstPassword(string hash, string securityStamp, DateTimeOffset now, DateTimeOffset? expiresAt)
    {
        (PasswordHash, SecurityStamp, PasswordSetAt, MustChangePassword, FirstPasswordExpiresAt) = (hash, securityStamp, now, expiresAt is not null, expiresAt);
        Unlock();
    }

    /// <summary>Stores the same password under today's cost: neither its age nor the sessions change.</summary>
    public void Rehash(string hash) => PasswordHash = hash;

    /// <summary>Counts a wrong password; the fifth locks for 30 minutes (GB/T 22239-2019 8.1.4.1).</summary>
    public void CountFailure(DateTimeOffset now, int limit, TimeSpan lockFor)
    {
        FailedSignIns++;
        if (FailedSignIns < limit)
            return;
        LockedUntil = now + lockFor;
        FailedSignIns = 0;
    }

    /// <summary>Notes a sign-in.</summary>
    public void SignedIn(DateTimeOffset now)
    {
        LastSignInAt = now;
        Unlock();
    }

    /// <summary>Refuses further sign-ins and ends the sessions.</summary>
    public void Disable(string securityStamp) => (Disabled, SecurityStamp) = (true, securityStamp);

    /// <summary>Allows sign-ins again.</summary>
    public void Enable() => Disabled = false;

    private void Unlock() => (FailedSignIns, LockedUntil) = (0, null);
}

/// <summary>授权: a role that an account holds, for one unit or office where the role is of that sort.</summary>
public sealed class Grant
{
    /// <summary>Identity.</summary>
    public required Id<Grant> Id { get; init; }

    /// <summary>Who holds it.</summary>
    public required Id<Account> AccountId { get; init; }

    /// <summary>Which role.</summary>
    public required Role Role { get; init; }

    /// <summary>The unit or office; null for county-wide roles.</summary>
    public Guid? ScopeId { get; init; }

    /// <summary>Who proposed it; null when it came with the first set-up.</summary>
    public Id<Account>? ProposedBy { get; init; }

    /// <summary>When it was proposed.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>When a second person approved it; a grant works only from then on.</summary>
    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>Who approved it.</summary>
    public Id<Account>? ApprovedBy { get; set; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>登录会话, kept on the server: ending the row ends the session wherever its cookie is.</summary>
public sealed class Session
{
    /// <summary>SHA-256 of the session's secret, hexadecimal; the secret itself is only in the cookie.</summary>
    public required string Key { get; init; }

    /// <summary>Whose.</summary>
    public required Id<Account> AccountId { get; init; }

    /// <summary>The account's stamp when it began.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Last request, to the minute.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>From which address it began.</summary>
    public required string Address { get; init; }

    /// <summary>When it was ended by sign-out, by an administrator or by a newer session.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
