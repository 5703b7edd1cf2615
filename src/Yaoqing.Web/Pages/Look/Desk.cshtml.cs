using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Look;

public sealed class DeskModel(Shell shell) : LookPage(shell)
{
    protected override ShellModel Frame => Samples.DeskShell;
}
