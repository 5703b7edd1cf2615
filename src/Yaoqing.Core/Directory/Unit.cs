using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Directory;

/// <summary>单位: a township, department or direct-report point that reports items.</summary>
public sealed class Unit : Versioned
{
    /// <summary>Identity; also the scope of the unit roles.</summary>
    public required Id<Unit> Id { get; init; }

    /// <summary>全称, such as 安和县农业农村局.</summary>
    public required string Name { get; set; }

    /// <summary>简称, such as 县农业农村局.</summary>
    public required string ShortName { get; set; }

    /// <summary>Position in lists.</summary>
    public required int Order { get; set; }

    /// <summary>No longer reports (merged or abolished).</summary>
    public bool Retired { get; set; }

    /// <summary>设立日期: first day of its existence; null where it was always there. It is judged from the month of that day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>撤并日期: last day of its existence; null while it exists. It is judged up to the month of that day.</summary>
    public DateOnly? Until { get; set; }
}

/// <summary>考核组: how a unit is judged by one desk in one year: its group, and what schemes ask of it beside.</summary>
public sealed class Membership
{
    /// <summary>Identity.</summary>
    public required Id<Membership> Id { get; init; }

    /// <summary>The office whose desk ranks.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>The unit.</summary>
    public required Id<Unit> UnitId { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>组别, such as 乡镇（街道）.</summary>
    public required string Group { get; set; }

    /// <summary>类别 for quotas, such as 一类; empty where the group serves as the class.</summary>
    public string Class { get; set; } = "";

    /// <summary>人数, 1 to 100,000, for quotas per head; null where no scheme asks.</summary>
    public int? Headcount { get; set; }

    /// <summary>计入单位: the unit that receives its points (直报点计入所在乡镇); null where it keeps them.</summary>
    public Id<Unit>? CreditToId { get; set; }

    /// <summary>不排名: listed with its points, but without a place.</summary>
    public bool Unranked { get; set; }
}

/// <summary>职务 that matter for the work.</summary>
public enum PostKind
{
    /// <summary>信息员.</summary>
    Reporter,
    /// <summary>分管领导.</summary>
    DeputyHead,
    /// <summary>主要领导.</summary>
    Head,
    /// <summary>县领导.</summary>
    Leader,
    /// <summary>Somebody of an office: editor, chief editor, director.</summary>
    OfficeStaff,
}

/// <summary>人员 in the contact book.</summary>
public sealed class Person : Versioned
{
    /// <summary>Identity.</summary>
    public required Id<Person> Id { get; init; }

    /// <summary>姓名.</summary>
    public required string Name { get; set; }

    /// <summary>联系电话; shown to the receiving desk only.</summary>
    public string Phone { get; set; } = "";

    /// <summary>The account the person signs in with, if any.</summary>
    public Id<Account>? AccountId { get; set; }
}

/// <summary>任职: a post that a person holds or held, with dates, so that a text of last year is checked against last year's people.</summary>
public sealed class Post
{
    /// <summary>Identity.</summary>
    public required Id<Post> Id { get; init; }

    /// <summary>Who.</summary>
    public required Id<Person> PersonId { get; init; }

    /// <summary>The unit, for posts of a unit.</summary>
    public Id<Unit>? UnitId { get; init; }

    /// <summary>The office, for posts of an office.</summary>
    public Id<Office>? OfficeId { get; init; }

    /// <summary>What sort of post.</summary>
    public required PostKind Kind { get; init; }

    /// <summary>职务 in words, such as 镇长.</summary>
    public required string Title { get; init; }

    /// <summary>Level of a leader.</summary>
    public Level Level { get; init; }

    /// <summary>排序 in lists of leaders, from 1.</summary>
    public int Order { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while held.</summary>
    public DateOnly? To { get; set; }
}

/// <summary>委托审签: somebody signs for a leader who is away.</summary>
public sealed class Delegation
{
    /// <summary>Identity.</summary>
    public required Id<Delegation> Id { get; init; }

    /// <summary>For which unit.</summary>
    public required Id<Unit> UnitId { get; init; }

    /// <summary>Whose signature.</summary>
    public required PostKind Post { get; init; }

    /// <summary>Who may give it.</summary>
    public required Id<Account> DelegateId { get; init; }

    /// <summary>From when.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until when.</summary>
    public required DateTimeOffset Until { get; set; }
}
