using System.Xml;

namespace Yaoqing.Documents.Reading;

/// <summary>Names what is wrong with refused XML; XmlException tells a DTD apart only by its message.</summary>
internal static class XmlRefusals
{
    public static ReadRefusal Of(XmlException e) => e.Message.Contains("DTD", StringComparison.Ordinal)
        ? new ReadRefusal("xml.dtd", "文件内含不允许的 XML 声明（DTD/实体），已拒收。请用 Word 或 WPS 另存为 docx 后重新报送。")
        : new ReadRefusal("xml.damaged", "文件内容已损坏，无法完整读出。请用 Word 或 WPS 打开另存一份后重新报送。");
}
