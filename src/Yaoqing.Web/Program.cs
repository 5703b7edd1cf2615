using Yaoqing.Web.Commands;

return await CommandLine.RunAsync(args);

/// <summary>The one executable: <c>yaoqing VERB</c>.</summary>
public sealed partial class Program;
