namespace Yaoqing.Web.Look;

/// <summary>What a chip, a note or a toast says by its colour; never the only carrier of the meaning.</summary>
public enum Tone { Plain, Accent, Ok, Warn, Error }

internal static class Tones
{
    extension(Tone tone)
    {
        public string Css => tone switch
        {
            Tone.Plain => "",
            Tone.Accent => "acc",
            Tone.Ok => "ok",
            Tone.Warn => "warn",
            Tone.Error => "err",
        };
    }
}
