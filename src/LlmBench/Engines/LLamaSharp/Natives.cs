using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using LLama.Exceptions;
using LLama.Native;

namespace LlmBench.Engines.LLamaSharp;

/// <summary>llama.cpp's native libraries in this process, which are loaded once, at the first need.</summary>
static partial class Natives
{
    static readonly Lazy<NativeExports> Libraries = new(Load);

    /// <summary>The package and the kind of native libraries that this program was built with: <c>0.28.0, Cpu</c>.</summary>
    public static string Package { get; } = $"{Built("LLamaSharp")}, {Built("LLamaSharpBackend")}";

    /// <exception cref="EngineException">They are missing or do not fit this machine.</exception>
    public static NativeExports Loaded
    {
        get
        {
            try
            {
                return Libraries.Value;
            }
            catch (Exception error) when (error is TypeInitializationException or RuntimeError or DllNotFoundException or BadImageFormatException or InvalidOperationException)
            {
                throw new EngineException("llama.cpp's native libraries are missing beside this program or do not fit this machine: build it again with -p:LLamaSharpBackend=Cpu, Cuda12 or Vulkan.", error);
            }
        }
    }

    /// <summary>What <c>list engines</c> shows: which files, of which build, for which devices.</summary>
    public static IReadOnlyList<string> Describe()
    {
        try
        {
            var exports = Loaded;
            return [.. exports.Files.Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file)), exports.Build, .. exports.Devices];
        }
        catch (EngineException error)
        {
            return [error.Message];
        }
    }

    /// <summary>The build in one line, for the record of a run: versions, the native library's own digest, and what it was compiled for.</summary>
    public static string Build()
    {
        var exports = Loaded;
        var library = exports.Files.First(IsLlama);
        using var stream = File.OpenRead(library);
        var digest = Convert.ToHexStringLower(SHA256.HashData(stream))[..12];
        return $"LLamaSharp {Package}; {exports.Build}; {Path.GetRelativePath(AppContext.BaseDirectory, library)} #{digest}; {Marshal.PtrToStringUTF8(NativeApi.llama_print_system_info())?.Trim()}";
    }

    static NativeExports Load()
    {
        NativeLibraryConfig.All.WithLogCallback(NativeLog.Receive);
        NativeApi.llama_empty_call();
        using var process = Process.GetCurrentProcess();
        var files = process.Modules.Cast<ProcessModule>().Where(module => Library.IsMatch(module.ModuleName)).Select(module => module.FileName).Distinct();
        return new([.. files.OrderBy(file => !IsLlama(file)).ThenBy(file => file, StringComparer.Ordinal)]);
    }

    static bool IsLlama(string file) => Path.GetFileNameWithoutExtension(file) is "libllama" or "llama";

    static string Built(string key) =>
        typeof(Natives).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(entry => entry.Key == key)?.Value ?? "unknown";

    [GeneratedRegex(@"^(lib)?(llama|ggml(-[a-z0-9]+)*)\.(so|dll|dylib)$")]
    static partial Regex Library { get; }
}
