using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LlmBench.Results;

/// <summary>Appends records to a file of JSON lines as they are made, each in one write: a program that is killed keeps all of them.</summary>
sealed class JsonLog<T>(string path, JsonTypeInfo<T> type) : IDisposable
{
    static readonly byte[] LineFeed = "\n"u8.ToArray();

    readonly FileStream file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    readonly MemoryStream line = new();
    long synchronized = Environment.TickCount64;

    /// <summary>Hands the record to the operating system, and has it put on the disk at least once a second.</summary>
    /// <exception cref="IOException">The disk is full or gone; the records before this one are kept.</exception>
    public void Add(T record)
    {
        line.SetLength(0);
        JsonSerializer.Serialize(line, record, type);
        line.Write(LineFeed);
        file.Write(line.GetBuffer().AsSpan(0, (int)line.Length));
        if (Environment.TickCount64 - synchronized > 1000)
        {
            file.Flush(flushToDisk: true);
            synchronized = Environment.TickCount64;
        }
    }

    public void Dispose()
    {
        file.Dispose();
        line.Dispose();
    }
}
