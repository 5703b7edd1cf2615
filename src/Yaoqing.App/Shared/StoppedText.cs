using System.Security.Cryptography;
using System.Text;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Shared;

/// <summary>保密关口's answer to a marked text: the mark is shown, the channel named, and nothing kept but the digest.</summary>
internal static class StoppedText
{
    internal static Refusal Refuse(string mark, string text) =>
        Refusal.Invalid("secrecy.marked", $"文字里有密级标志“{mark}”，没有保存。涉密内容不能进入本系统：请立即从本机删除，改由机要渠道报送。确属误标的，删去标志后再写。") with
        {
            StoppedDigest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
}
