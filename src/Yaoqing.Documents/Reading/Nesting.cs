namespace Yaoqing.Documents.Reading;

/// <summary>How deep in mails and archives a file lies: one container in another at most, and never an archive in an archive.</summary>
/// <param name="Containers">Mails and archives around the file.</param>
/// <param name="InArchive">One of them is an archive.</param>
internal readonly record struct Nesting(int Containers, bool InArchive)
{
    public static Nesting Top => default;

    public bool MayOpenMail => Containers < 2;

    public bool MayOpenArchive => Containers < 2 && !InArchive;

    public Nesting InsideMail => this with { Containers = Containers + 1 };

    public Nesting InsideArchive => new(Containers + 1, true);
}
