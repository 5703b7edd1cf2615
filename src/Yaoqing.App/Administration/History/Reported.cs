using Yaoqing.App.Administration.Demonstration;
using Yaoqing.Core.Reporting;

namespace Yaoqing.App.Administration.History;

/// <summary>A submission in the hands of its desk.</summary>
/// <param name="Quality">How an editor would think of it, 0 to 120.</param>
internal sealed record Reported(Item Item, Submission Submission, UnitCast Unit, DeskCast Desk, DemoItem Source, int Quality)
{
    internal ItemVersion Text => Item.Versions[^1];

    internal bool Open => Submission.State is SubmissionState.Received or SubmissionState.UnderEdit or SubmissionState.Kept;
}
