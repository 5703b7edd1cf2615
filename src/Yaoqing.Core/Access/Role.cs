namespace Yaoqing.Core.Access;

/// <summary>What an account may be. Unit roles are held for one unit, desk roles for one office; the rest are county-wide.</summary>
public enum Role
{
    /// <summary>信息员 of a unit.</summary>
    Reporter,
    /// <summary>分管领导 of a unit.</summary>
    DeputyHead,
    /// <summary>主要领导 of a unit.</summary>
    Head,
    /// <summary>编辑 of a desk.</summary>
    Editor,
    /// <summary>科长（主编） of a desk.</summary>
    ChiefEditor,
    /// <summary>办公室主任（签发人） of an office.</summary>
    OfficeDirector,
    /// <summary>领导: reads issues, writes instructions.</summary>
    Leader,
    /// <summary>考核人员 of a desk.</summary>
    Assessor,
    /// <summary>系统管理员.</summary>
    SystemAdministrator,
    /// <summary>安全保密管理员.</summary>
    SecurityAdministrator,
    /// <summary>安全审计员.</summary>
    AuditAdministrator,
}

/// <summary>The 中文 and the groups of the roles.</summary>
public static class Roles
{
    /// <summary>Held for one unit.</summary>
    public static IReadOnlyList<Role> OfUnit { get; } = [Role.Reporter, Role.DeputyHead, Role.Head];

    /// <summary>Held for one office.</summary>
    public static IReadOnlyList<Role> OfDesk { get; } = [Role.Editor, Role.ChiefEditor, Role.OfficeDirector, Role.Assessor];

    /// <summary>三员: none of them sees business texts, no account holds two of them or one beside a business role.</summary>
    public static IReadOnlyList<Role> Administrators { get; } = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    /// <summary>The 中文 of a role.</summary>
    public static string InWords(Role role) => role switch
    {
        Role.Reporter => "信息员",
        Role.DeputyHead => "分管领导",
        Role.Head => "主要领导",
        Role.Editor => "编辑",
        Role.ChiefEditor => "科长",
        Role.OfficeDirector => "办公室主任",
        Role.Leader => "县领导",
        Role.Assessor => "考核人员",
        Role.SystemAdministrator => "系统管理员",
        Role.SecurityAdministrator => "安全保密管理员",
        Role.AuditAdministrator => "安全审计员",
    };
}
