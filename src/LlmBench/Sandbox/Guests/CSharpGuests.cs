using System.Runtime.InteropServices;
using Basic.Reference.Assemblies;
using LlmBench.Sandbox.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmBench.Sandbox.Guests;

/// <summary>The two .NET guests, compiled from the sources that come inside the program into a folder that goes with this process.</summary>
sealed class CSharpGuests
{
    const string RuntimeConfig = """{"runtimeOptions":{"tfm":"net10.0","framework":{"name":"Microsoft.NETCore.App","version":"10.0.0"}}}""";

    static readonly string[] CompilerParts = ["Microsoft.CodeAnalysis.dll", "Microsoft.CodeAnalysis.CSharp.dll", "Basic.Reference.Assemblies.Net100.dll"];

    readonly string folder = new ScratchFolder("llmbench-guests").Path;

    public CSharpGuests()
    {
        // Other users read these: the guest is one.
        MakeReadable(folder);
        Candidate = Build("Candidate", [], 0x1000_0000);
        Compiler = Build("Compiler", CompilerParts, 0x4000_0000);
    }

    /// <summary>Runs one program.</summary>
    public Guest Candidate { get; }

    /// <summary>Compiles programs.</summary>
    public Guest Compiler { get; }

    static string DotnetFolder => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    Guest Build(string name, IReadOnlyList<string> parts, long heapBytes)
    {
        var home = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        MakeReadable(home);
        foreach (var part in parts)
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, part), Path.Combine(home, part));
        }

        File.WriteAllText(Path.Combine(home, "guest.runtimeconfig.json"), RuntimeConfig);
        Compile(name, parts, Path.Combine(home, "guest.dll"));
        return new(
            Path.Combine(DotnetFolder, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"),
            [Path.Combine(home, "guest.dll")],
            ["/usr/lib", "/usr/lib64", Path.Combine(DotnetFolder, "host"), Path.Combine(DotnetFolder, "shared/Microsoft.NETCore.App"), home],
            new Dictionary<string, string>
            {
                ["DOTNET_EnableDiagnostics"] = "0",
                ["DOTNET_EnableWriteXorExecute"] = "0",
                ["DOTNET_TieredPGO"] = "0",
                ["DOTNET_GCHeapHardLimit"] = $"0x{heapBytes:x}",
                ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
                ["TZ"] = "UTC",
            },
            NeedsProc: true);
    }

    static void Compile(string name, IReadOnlyList<string> parts, string path)
    {
        var compilation = CSharpCompilation.Create(
            "guest",
            [.. ((string[])["Wire", name]).Select(file => CSharpSyntaxTree.ParseText(GuestScript.Read($"{file}.cs")))],
            [.. Net100.References.All, .. parts.Select(part => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, part)))],
            new(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        var result = compilation.Emit(path);
        if (!result.Success)
        {
            throw new SandboxException($"The {name} guest does not compile: {result.Diagnostics.First(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)}");
        }
    }

    static void MakeReadable(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        }
    }
}
