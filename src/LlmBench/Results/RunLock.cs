namespace LlmBench.Results;

/// <summary>Keeps two programs from writing one run folder. The system drops it when the program ends, however it ends.</summary>
sealed class RunLock : IDisposable
{
    readonly FileStream file;

    /// <exception cref="UsageException">Another program is writing the run.</exception>
    public RunLock(RunFolder folder)
    {
        try
        {
            file = new(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(folder.LockFile))
        {
            throw new UsageException($"'{folder.Path}' is being written by another run: wait for it, or name another folder with --out.");
        }
    }

    public void Dispose() => file.Dispose();
}
