using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.BadInput;

/// <summary>What a field takes; from it follow the bad values and the answer that each must get.</summary>
internal enum Takes
{
    /// <summary>Text of people, bounded.</summary>
    Text,
    Date,
    Time,
    Number,
    Choice,
    Flag,
    /// <summary>An id in a field.</summary>
    Id,
    /// <summary>The version that the page showed.</summary>
    Version,
    /// <summary>Opaque to people: a digest, a password, a command of a button. Nonsense is refused, in whichever way.</summary>
    Token,
    /// <summary>Read as typed on purpose, such as by autosave or the review: never an error of the program.</summary>
    Anything,
    /// <summary>A file; what may be wrong with it is in <see cref="HandedIn"/>.</summary>
    File,
}

/// <param name="Good">A value that is accepted.</param>
/// <param name="Limit">Longest accepted text.</param>
internal sealed record FormField(string Name, string Good, Takes Takes, int Limit = 0);

/// <summary>One form of one page: a row of the sweeps.</summary>
/// <param name="Route">As in the role matrix.</param>
/// <param name="Handler">Named handler of the page, or empty.</param>
/// <param name="User">Somebody who may; empty for a visitor.</param>
/// <param name="Address">Where it is posted.</param>
internal sealed record PostForm(string Route, string Handler, string User, string Address, params FormField[] Fields)
{
    /// <summary>The same address of a thing that does not exist.</summary>
    internal string? Unknown { get; init; }

    /// <summary>The same address of a thing in a state that forbids the act.</summary>
    internal string? Shut { get; init; }

    /// <summary>Somebody with the same role at another unit or desk.</summary>
    internal string? Stranger { get; init; }

    /// <summary>False where the values of the row cannot all be right, such as a password that a test does not know.</summary>
    internal bool GoodIsDone { get; init; } = true;

    internal string Name => Handler.Length == 0 ? Route : $"{Route} {Handler}";

    internal string At(string address) => Handler.Length == 0 ? address : $"{address}?handler={Handler}";
}

internal static class FormSending
{
    /// <summary>Sends a form as its page would: with a file in it as multipart.</summary>
    /// <param name="value">What stands in a field; of a file, its name.</param>
    internal static Task<HttpResponseMessage> SendAsync(this WebUser user, PostForm form, string address, (string Name, string Value) token, Func<FormField, string> value)
    {
        (string, string)[] fields = [token, .. form.Fields.Where(each => each.Takes != Takes.File).Select(each => (each.Name, value(each)))];
        return form.Fields.FirstOrDefault(each => each.Takes == Takes.File) is { } file
            ? user.UploadAsync(form.At(address), file.Name, value(file), HandedIn.Bytes(value(file), file.Good), fields)
            : user.PostAsync(form.At(address), fields);
    }
}

/// <summary>Fields in one word each.</summary>
internal static class F
{
    internal static FormField Text(string name, string good, int limit) => new(name, good, Takes.Text, limit);
    internal static FormField Date(string name, string good = "2026-08-31") => new(name, good, Takes.Date);
    internal static FormField Time(string name, string good) => new(name, good, Takes.Time);
    internal static FormField Number(string name, string good) => new(name, good, Takes.Number);
    internal static FormField Choice(string name, string good) => new(name, good, Takes.Choice);
    internal static FormField Flag(string name, string good = "false") => new(name, good, Takes.Flag);
    /// <param name="good">Null where the field may stay empty.</param>
    internal static FormField Id(string name, Guid? good) => new(name, good?.ToString() ?? "", Takes.Id);
    internal static FormField Version(string name, int good) => new(name, good.ToString(System.Globalization.CultureInfo.InvariantCulture), Takes.Version);
    internal static FormField Token(string name, string good) => new(name, good, Takes.Token);
    internal static FormField File(string name, string good) => new(name, good, Takes.File);
    internal static FormField Anything(string name, string good) => new(name, good, Takes.Anything);
}
