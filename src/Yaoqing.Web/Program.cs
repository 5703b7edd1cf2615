using Yaoqing.Web.Look;

var builder = WebApplication.CreateBuilder(args);
builder.AddLook();
var app = builder.Build();
app.UseLook();
app.UseRouting();
app.MapRazorPages();
app.Run();
