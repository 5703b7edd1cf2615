using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;

namespace Yaoqing.App.Store;

/// <summary>Keeps bytes in the transaction of a deed; the same bytes are kept once.</summary>
internal static class BlobStoring
{
    /// <returns>The digest under which they are found.</returns>
    internal static async Task<string> StoreAsync(this Deed deed, byte[] bytes, CancellationToken ct)
    {
        var digest = Blob.DigestOf(bytes);
        if (deed.Db.Blobs.Local.All(blob => blob.Digest != digest) && !await deed.Db.Blobs.AnyAsync(blob => blob.Digest == digest, ct))
            deed.Db.Blobs.Add(new Blob { Digest = digest, Bytes = bytes, At = deed.Now });
        return digest;
    }
}
