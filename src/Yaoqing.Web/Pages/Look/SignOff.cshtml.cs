using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Look;

public sealed class SignOffModel(Shell shell) : LookPage(shell)
{
    protected override ShellModel Frame => Samples.SignerShell;
}
