namespace Yaoqing.Core.Shared;

/// <summary>A record that several people change: every save raises <see cref="Version"/>, and a save made on an older one is refused.</summary>
public abstract class Versioned
{
    /// <summary>How often this was saved, from 1. Set by the store.</summary>
    public int Version { get; private set; }
}
