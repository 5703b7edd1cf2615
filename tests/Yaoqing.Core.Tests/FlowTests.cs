using System.Text;
using Xunit;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;

namespace Yaoqing.Core.Tests;

/// <summary>The three flow tables: nothing unreachable, no dead end, every triple outside refused; docs/workflow.md is printed from them.</summary>
public sealed class FlowTests
{
    [Fact]
    public void 每个状态都走得到_没走完的都有出路()
    {
        Reachable(ItemFlow.Table.Select(step => (step.From, step.To)), ItemState.Draft, [ItemState.Withdrawn]);
        Reachable(SubmissionFlow.Table.Select(step => (step.From, step.To)), SubmissionState.Received, [SubmissionState.Published, SubmissionState.Withdrawn]);
        Reachable(IssueFlow.Table.Select(step => (step.From, step.To)), IssueState.Composing, [IssueState.Published]);
    }

    [Fact]
    public void 表里没有的一步_一律拒绝并说明现状()
    {
        foreach (var (state, action) in Pairs<ItemState, ItemAction>().Where(pair => ItemFlow.Table.All(step => (step.From, step.Action) != pair)))
            Assert.Equal("item.state", ItemFlow.Next(state, action).Refusal?.Code);
        foreach (var (state, action) in Pairs<SubmissionState, SubmissionAction>().Where(pair => SubmissionFlow.Table.All(step => (step.From, step.Action) != pair)))
            Assert.Equal("submission.state", SubmissionFlow.Next(state, action).Refusal?.Code);
        foreach (var (state, action) in Pairs<IssueState, IssueAction>().Where(pair => IssueFlow.Table.All(step => (step.From, step.Action) != pair)))
            Assert.Equal("issue.state", IssueFlow.Next(state, action).Refusal?.Code);
    }

    [Fact]
    public void 一个状态的一步只有一个去向()
    {
        Assert.Equal(ItemFlow.Table.Count, ItemFlow.Table.DistinctBy(step => (step.From, step.Action)).Count());
        Assert.Equal(SubmissionFlow.Table.Count, SubmissionFlow.Table.DistinctBy(step => (step.From, step.Action)).Count());
        Assert.Equal(IssueFlow.Table.Count, IssueFlow.Table.DistinctBy(step => (step.From, step.Action)).Count());
    }

    [Fact]
    public void 流程手册与代码里的表一致()
    {
        var file = Path.Combine(Root(), "docs", "workflow.md");
        var printed = Print();
        if (Environment.GetEnvironmentVariable("YAOQING_PRINT") is not null)
            File.WriteAllText(file, printed);
        Assert.Equal(printed, File.ReadAllText(file));
    }

    private static void Reachable<TState>(IEnumerable<(TState From, TState To)> steps, TState start, IReadOnlyCollection<TState> final) where TState : struct, Enum
    {
        var all = steps.ToList();
        var seen = new HashSet<TState> { start };
        while (all.Exists(step => seen.Contains(step.From) && seen.Add(step.To)))
        {
        }
        Assert.Equal(Enum.GetValues<TState>().ToHashSet(), seen);
        Assert.Equal(final.ToHashSet(), Enum.GetValues<TState>().Where(state => all.TrueForAll(step => !step.From.Equals(state))).ToHashSet());
    }

    private static IEnumerable<(TState, TAction)> Pairs<TState, TAction>() where TState : struct, Enum where TAction : struct, Enum =>
        Enum.GetValues<TState>().SelectMany(state => Enum.GetValues<TAction>().Select(action => (state, action)));

    private static string Print()
    {
        var text = new StringBuilder("# 流程\n\nPrinted from the flow tables in `src/Yaoqing.Core` (`YAOQING_PRINT=1`, class `FlowTests`); a test holds the two together.\n");
        Section(text, "信息（单位一侧）", ItemFlow.Table.Select(step => (step.From.InWords(), step.Action.InWords(), step.To.InWords(), step.By)));
        Section(text, "报送件（信息科一侧）", SubmissionFlow.Table.Select(step => (step.From.InWords(), step.Action.InWords(), step.To.InWords(), step.By)));
        Section(text, "一期刊物", IssueFlow.Table.Select(step => (step.From.InWords(), step.Action.InWords(), step.To.InWords(), step.By)));
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<(string From, string Action, string To, IReadOnlyList<Role> By)> steps)
    {
        text.Append("\n## ").Append(title).Append("\n\n| 现状 | 办理 | 之后 | 谁办 |\n| --- | --- | --- | --- |\n");
        foreach (var step in steps)
            text.Append("| ").Append(step.From).Append(" | ").Append(step.Action).Append(" | ").Append(step.To).Append(" | ").AppendJoin('、', step.By.Select(Roles.InWords)).Append(" |\n");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Yaoqing.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
