using System.Runtime.InteropServices;
using LLama.Native;

namespace LlmBench.Engines.LLamaSharp;

/// <summary>
/// Functions of llama.cpp that LLamaSharp wraps in a way that a benchmark cannot use: its decode pins hundreds of arrays inside the time that is
/// measured, and its memory functions drop what they return.
/// </summary>
/// <param name="files">The loaded libraries, llama first.</param>
sealed unsafe class NativeExports(IReadOnlyList<string> files)
{
    readonly IReadOnlyList<nint> handles = [.. files.Select(NativeLibrary.Load)];
    delegate* unmanaged[Cdecl]<nint, LLamaNativeBatch, int> decode;
    delegate* unmanaged[Cdecl]<nint, nint> memory;
    delegate* unmanaged[Cdecl]<nint, int, int, int, byte> remove;

    public IReadOnlyList<string> Files => files;

    /// <summary>Of the computing library, by its own words.</summary>
    public string Build => $"ggml {Text("ggml_version")} {Text("ggml_commit")}".TrimEnd();

    /// <summary>What it can compute on, such as <c>CPU: AMD EPYC</c>.</summary>
    public IReadOnlyList<string> Devices =>
        [.. Enumerable.Range(0, (int)NativeApi.ggml_backend_dev_count()).Select(i => DeviceOf(NativeApi.ggml_backend_dev_get((nuint)i)))];

    /// <returns>0 when all went well.</returns>
    public int Decode(SafeLLamaContextHandle context, LLamaNativeBatch batch)
    {
        if (decode is null)
        {
            decode = (delegate* unmanaged[Cdecl]<nint, LLamaNativeBatch, int>)Find("llama_decode");
        }

        return decode(context.DangerousGetHandle(), batch);
    }

    /// <summary>Takes positions from <paramref name="from"/> on out of a sequence.</summary>
    /// <returns>Whether that could be done: models with a state in place of a cache cannot go back.</returns>
    public bool Remove(SafeLLamaContextHandle context, int sequence, int from)
    {
        if (remove is null)
        {
            memory = (delegate* unmanaged[Cdecl]<nint, nint>)Find("llama_get_memory");
            remove = (delegate* unmanaged[Cdecl]<nint, int, int, int, byte>)Find("llama_memory_seq_rm");
        }

        return remove(memory(context.DangerousGetHandle()), sequence, from, -1) != 0;
    }

    string DeviceOf(nint device) => $"{Text("ggml_backend_dev_name", device)}: {Text("ggml_backend_dev_description", device).Trim()}";

    string Text(string function, nint argument) =>
        TryFind(function) is not 0 and var address ? Marshal.PtrToStringUTF8(((delegate* unmanaged[Cdecl]<nint, nint>)address)(argument)) ?? "" : "";

    string Text(string function) =>
        TryFind(function) is not 0 and var address ? Marshal.PtrToStringUTF8(((delegate* unmanaged[Cdecl]<nint>)address)()) ?? "" : "";

    nint Find(string function) => TryFind(function) is not 0 and var address ? address : throw new EngineException($"llama.cpp's libraries lack the function '{function}': they do not fit this program.");

    nint TryFind(string function) => handles.Select(handle => NativeLibrary.TryGetExport(handle, function, out var address) ? address : 0).FirstOrDefault(address => address != 0);
}
