using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Directory;

/// <summary>What a signer does at his step.</summary>
public enum SignOffAct
{
    /// <summary>同意报送: a consent that comes before the signature.</summary>
    Agree,
    /// <summary>审核签发.</summary>
    Sign,
}

/// <summary>One step of a sign-off chain.</summary>
/// <param name="Post">Who: head or deputy head.</param>
/// <param name="Act">What he does.</param>
public sealed record SignOffStep(PostKind Post, SignOffAct Act);

/// <summary>
/// 审签流程 as data: the most specific row that fits an item decides (S9). A null field fits everything.
/// Among rows of two desks the longer chain wins, and a chain signed by the head wins over all.
/// </summary>
public sealed class SignOffChain
{
    /// <summary>Identity.</summary>
    public required Id<SignOffChain> Id { get; init; }

    /// <summary>For items of this line only.</summary>
    public Line? Line { get; init; }

    /// <summary>For items of this kind only (see Reporting.Kind, by name).</summary>
    public string? Kind { get; init; }

    /// <summary>For 突发 items only (true) or others only (false).</summary>
    public bool? Emergency { get; init; }

    /// <summary>For 重大 items only (true) or others only (false).</summary>
    public bool? Major { get; init; }

    /// <summary>The steps in order.</summary>
    public required IReadOnlyList<SignOffStep> Steps { get; init; }

    /// <summary>The rule of the training text for everything that is neither 突发 nor 重大问题建议: the head agrees, the deputy head signs.</summary>
    public static IReadOnlyList<SignOffStep> Ordinary { get; } = [new(PostKind.Head, SignOffAct.Agree), new(PostKind.DeputyHead, SignOffAct.Sign)];

    /// <summary>… and for these: the head signs.</summary>
    public static IReadOnlyList<SignOffStep> HeadSigns { get; } = [new(PostKind.Head, SignOffAct.Sign)];

    /// <summary>Chooses the steps for an item.</summary>
    /// <param name="chains">All rows.</param>
    /// <param name="lines">The lines the item goes to.</param>
    /// <param name="kind">Its kind, by name.</param>
    /// <param name="emergency">突发.</param>
    /// <param name="major">重大.</param>
    public static IReadOnlyList<SignOffStep> For(IReadOnlyCollection<SignOffChain> chains, IReadOnlyCollection<Line> lines, string kind, bool emergency, bool major)
    {
        var chosen = lines.Select(line => chains
                .Where(chain => chain.Fits(line, kind, emergency, major))
                .OrderByDescending(chain => chain.Specificity)
                .Select(chain => chain.Steps)
                .FirstOrDefault() ?? (emergency || (major && kind == "ProblemAndAdvice") ? HeadSigns : Ordinary))
            .ToList();
        return chosen.FirstOrDefault(steps => steps is [.., { Post: PostKind.Head, Act: SignOffAct.Sign }])
            ?? chosen.OrderByDescending(steps => steps.Count).First();
    }

    private int Specificity => (Line is null ? 0 : 1) + (Kind is null ? 0 : 2) + (Emergency is null ? 0 : 4) + (Major is null ? 0 : 4);

    private bool Fits(Line line, string kind, bool emergency, bool major) =>
        (Line is null || Line == line) && (Kind is null || Kind == kind) && (Emergency is null || Emergency == emergency) && (Major is null || Major == major);
}
