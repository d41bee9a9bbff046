namespace LlmBench.Sandbox.Guests;

/// <summary>
/// A folder of this process in the system's folder for temporary files, deleted when the process ends. A process that was killed leaves its own
/// behind: making the next one of the same kind deletes it.
/// </summary>
sealed class ScratchFolder : IDisposable
{
    const string LockName = "in-use";

    static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    readonly FileStream held;

    /// <param name="kind">First part of the folder's name.</param>
    /// <param name="place">In place of the system's folder.</param>
    /// <param name="clock">In place of the system's.</param>
    public ScratchFolder(string kind, string? place = null, TimeProvider? clock = null)
    {
        var now = (clock ?? TimeProvider.System).GetUtcNow();
        place ??= System.IO.Path.GetTempPath();
        foreach (var left in Directory.EnumerateDirectories(place, $"{kind}-*"))
        {
            DeleteIfLeft(left, now);
        }

        Path = Directory.CreateDirectory(System.IO.Path.Combine(place, $"{kind}-{Guid.NewGuid():n}")).FullName;
        held = new(System.IO.Path.Combine(Path, LockName), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public string Path { get; }

    public void Dispose()
    {
        held.Dispose();
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    /// <summary>Its owner holds the lock as long as it lives. A folder without one is being made, unless it is old.</summary>
    static void DeleteIfLeft(string folder, DateTimeOffset now)
    {
        try
        {
            var path = System.IO.Path.Combine(folder, LockName);
            if (File.Exists(path))
            {
                File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            }
            else if (now - Directory.GetCreationTimeUtc(folder) < Fresh)
            {
                return;
            }

            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // In use, another user's, or deleted by another process at the same time.
        }
    }
}
