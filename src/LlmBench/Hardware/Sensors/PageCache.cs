using System.Globalization;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace LlmBench.Hardware.Sensors;

/// <summary>The part of a file that the system keeps in memory: a load from there is another thing than a load from the disk.</summary>
static unsafe partial class PageCache
{
    const int DontNeed = 4;

    /// <summary>Asks the system to forget a file, which needs no rights (posix_fadvise), and says what is in memory after that.</summary>
    /// <returns>In words, for a table.</returns>
    public static string Empty(string? path)
    {
        if (path is null || !File.Exists(path))
        {
            return "page cache not known: the engine keeps the file";
        }

        if (!OperatingSystem.IsLinux())
        {
            return "page cache as it was found";
        }

        using (var file = File.OpenHandle(path))
        {
            _ = Advise((int)file.DangerousGetHandle(), 0, 0, DontNeed);
        }

        return CachedShare(path) is { } share
            ? string.Create(CultureInfo.InvariantCulture, $"page cache emptied, {100 * share:0} % of the file left in it")
            : "page cache emptied, as far as the system obeyed";
    }

    /// <summary>The part of a file's pages that are in memory, from 0 to 1; none where the system does not say.</summary>
    public static double? CachedShare(string path)
    {
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        using var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        var length = new FileInfo(path).Length;
        var pages = new byte[(length + Environment.SystemPageSize - 1) / Environment.SystemPageSize];
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        try
        {
            return Resident(start, (nuint)length, pages) == 0 ? pages.Average(page => page & 1) : null;
        }
        finally
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }

    [LibraryImport("libc", EntryPoint = "posix_fadvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(int file, long offset, long length, int advice);

    [LibraryImport("libc", EntryPoint = "mincore")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Resident(byte* start, nuint length, byte[] pages);
}
