namespace Yaoqing.Core.Access;

/// <summary>A role in force, with its unit or office.</summary>
/// <param name="Role">The role.</param>
/// <param name="ScopeId">The unit or office; null for county-wide roles.</param>
public sealed record ActorRole(Role Role, Guid? ScopeId);

/// <summary>Who acts: the account behind a request with the roles in force at that moment.</summary>
/// <param name="AccountId">The account; <see cref="Guid.Empty"/> for the system.</param>
/// <param name="Name">姓名, for pages only.</param>
/// <param name="RolesInForce">Approved, not revoked.</param>
/// <param name="Origin">Address, <c>cli</c> or <c>system</c>.</param>
public sealed record Actor(Guid AccountId, string Name, IReadOnlyList<ActorRole> RolesInForce, string Origin)
{
    /// <summary>The system itself: scheduled work and set-up.</summary>
    public static Actor System { get; } = new(Guid.Empty, "系统", [], "system");

    /// <summary>Whether the actor holds <paramref name="role"/> anywhere.</summary>
    public bool Is(Role role) => RolesInForce.Any(held => held.Role == role);

    /// <summary>Whether the actor holds <paramref name="role"/> for this unit or office.</summary>
    public bool Is(Role role, Guid scope) => RolesInForce.Any(held => held.Role == role && held.ScopeId == scope);

    /// <summary>Whether the actor holds one of <paramref name="roles"/> for this unit or office.</summary>
    public bool IsAny(Guid scope, params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Is(role, scope))
                return true;
        }
        return false;
    }

    /// <summary>The units or offices for which the actor holds one of <paramref name="roles"/>.</summary>
    public IReadOnlyList<Guid> Scopes(params Role[] roles) =>
        [.. RolesInForce.Where(held => held.ScopeId is not null && roles.Contains(held.Role)).Select(held => held.ScopeId.GetValueOrDefault()).Distinct()];

    /// <summary>Offices whose desk the actor works at or directs.</summary>
    public IReadOnlyList<Guid> Desks => Scopes(Role.Editor, Role.ChiefEditor, Role.OfficeDirector, Role.Assessor);

    /// <summary>Units the actor writes or signs for.</summary>
    public IReadOnlyList<Guid> Units => Scopes(Role.Reporter, Role.DeputyHead, Role.Head);
}
