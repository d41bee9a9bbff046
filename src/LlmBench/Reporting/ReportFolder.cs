namespace LlmBench.Reporting;

/// <summary>
/// Where a report is written. Each file gets its name only when it is whole, so that a report that fails half-way leaves
/// an earlier one, and the run beside it, as they were.
/// </summary>
sealed class ReportFolder(string path)
{
    /// <exception cref="UsageException">The folder cannot be written.</exception>
    public void Write(string name, Action<Stream> write)
    {
        var file = Path.Combine(path, name);
        var part = file + ".part";
        if (File.Exists(path))
        {
            throw new UsageException($"'{path}' is a file: name a folder for the report.");
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            Write(part, file, write);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The report cannot be written into '{path}': {error.Message}");
        }
    }

    static void Write(string part, string file, Action<Stream> write)
    {
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 64 * 1024))
            {
                write(stream);
            }

            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
            DeleteIfEmpty(Path.GetDirectoryName(file)!);
        }
    }

    /// <summary>A folder that was made for a file that came to nothing goes with it.</summary>
    static void DeleteIfEmpty(string folder)
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }
}
