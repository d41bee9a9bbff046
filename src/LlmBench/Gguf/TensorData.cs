using System.IO.MemoryMappedFiles;

namespace LlmBench.Gguf;

/// <summary>The numbers of a file's tensors, mapped into memory: the system reads what is used and drops it when memory is short.</summary>
sealed unsafe class TensorData : IDisposable
{
    readonly MemoryMappedFile file;
    readonly MemoryMappedViewAccessor view;
    readonly byte* start;

    public TensorData(string path)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
    }

    /// <summary>Row <paramref name="index"/> of a tensor. The caller keeps this object alive while it reads.</summary>
    public ReadOnlySpan<byte> Row(TensorInfo tensor, int index)
    {
        var bytes = (int)tensor.Format.BytesOf(tensor.Columns);
        return new(start + tensor.Offset + ((long)index * bytes), bytes);
    }

    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
