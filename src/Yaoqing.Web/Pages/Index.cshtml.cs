namespace Yaoqing.Web.Pages;

public sealed class IndexModel : YaoqingPage;
