namespace Yaoqing.Documents.Shared;

/// <summary>A zip file that breaks a bound or a rule of <see cref="SafeZip"/>; <see cref="Code"/> names which.</summary>
public sealed class ZipRefusedException(string code, string message) : Exception(message)
{
    /// <summary>Stable name, for example <c>zip.ratio</c>.</summary>
    public string Code { get; } = code;
}
