using System.ComponentModel;
using System.Diagnostics;

namespace Yaoqing.Documents.Reading.Office;

/// <summary>
/// One run of LibreOffice: own folder and profile (so that runs never meet), macros and links switched off, every proxy
/// pointing nowhere (nothing can be fetched), bounded in time and CPU, killed with all its children when it is late.
/// </summary>
internal static class OfficeConversion
{
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort"><value>9</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort"><value>9</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"><value>0</value></prop></item>
        </oor:items>
        """;

    public static byte[] ToDocx(string program, string format, ReadOnlyMemory<byte> bytes, TimeSpan timeout)
    {
        var folder = Directory.CreateTempSubdirectory("yaoqing-office-");
        try
        {
            var source = Path.Combine(folder.FullName, "manuscript." + format);
            var profile = Directory.CreateDirectory(Path.Combine(folder.FullName, "profile", "user"));
            File.WriteAllBytes(source, bytes.ToArray());
            File.WriteAllText(Path.Combine(profile.FullName, "registrymodifications.xcu"), Settings);
            Run(program, folder.FullName, source, timeout);
            var result = Path.Combine(folder.FullName, "manuscript.docx");
            return File.Exists(result) ? File.ReadAllBytes(result) : throw Failed(format);
        }
        finally
        {
            Remove(folder);
        }
    }

    private static void Run(string program, string folder, string source, TimeSpan timeout)
    {
        using var process = new Process { StartInfo = Start(program, folder, source, timeout) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw Failed(Path.GetExtension(source)[1..]);
        }
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        if (process.WaitForExit(timeout)) return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit(TimeSpan.FromSeconds(5));
        throw new ReadRefusedException("doc.timeout", "文件转换超时，已中止。请用 Word 或 WPS 另存为 docx 后重新报送。");
    }

    private static ProcessStartInfo Start(string program, string folder, string source, TimeSpan timeout)
    {
        var start = new ProcessStartInfo { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true };
        if (OperatingSystem.IsWindows())
        {
            start.FileName = program;
        }
        else
        {
            start.FileName = "/bin/sh";
            foreach (var argument in (string[])["-c", "ulimit -t \"$1\"; ulimit -c 0; shift; exec \"$@\"", "sh", $"{(int)timeout.TotalSeconds + 5}", program]) start.ArgumentList.Add(argument);
        }
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        foreach (var argument in (string[])[$"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck", "--nologo", "--nodefault", "--convert-to", "docx", "--outdir", folder, source])
            start.ArgumentList.Add(argument);
        foreach (var name in (string[])["http_proxy", "https_proxy", "ftp_proxy", "HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "all_proxy", "ALL_PROXY"]) start.Environment[name] = "http://127.0.0.1:9";
        start.Environment["HOME"] = folder;
        start.Environment["SAL_USE_VCLPLUGIN"] = "svp";
        return start;
    }

    private static ReadRefusedException Failed(string format) =>
        new("doc.conversion-failed", $"{format} 文件无法转换（可能已损坏）。请用 Word 或 WPS 另存为 docx 后重新报送。");

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A killed child may still hold a file for a moment; the temporary folder is cleaned by the system.
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
