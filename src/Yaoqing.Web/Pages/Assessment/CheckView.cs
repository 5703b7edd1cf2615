using Yaoqing.App.Assessment;

namespace Yaoqing.Web.Pages.Assessment;

/// <param name="Found">Problems and cases.</param>
/// <param name="DateNote">What is wrong with the effective date at this desk; null when it can be saved.</param>
public sealed record CheckView(CheckedScheme Found, string? DateNote)
{
    internal static CheckView Of(string? text, SchemesOfDesk desk)
    {
        var found = CheckSchemeText.Run(text);
        var taken = found.Scheme is { } scheme && desk.Versions.Any(version => version.From == scheme.Effective);
        return new CheckView(found, taken ? $"已有{found.Scheme?.Effective:yyyy年M月d日}起施行的办法。保存前请把施行日期（effective）改成新的日期。" : null);
    }
}
