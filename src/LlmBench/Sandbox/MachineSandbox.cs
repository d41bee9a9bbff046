using System.Text.Json;
using LlmBench.Sandbox.Checking;
using LlmBench.Sandbox.Guests;
using LlmBench.Sandbox.Linux;
using LlmBench.Sandbox.Mac;
using LlmBench.Sandbox.SelfTest;
using LlmBench.Sandbox.Windows;

namespace LlmBench.Sandbox;

/// <summary>The sandbox of this machine with its runtimes, and whether it has shown here that it holds.</summary>
sealed class MachineSandbox
{
    readonly ISandbox sandbox;
    readonly Dictionary<Language, IGuestRuntime> runtimes;

    MachineSandbox(ISandbox sandbox)
    {
        this.sandbox = sandbox;
        runtimes = new() { [Language.Python] = new PythonRuntime(PythonInterpreter.Find()), [Language.CSharp] = new CSharpRuntime(sandbox) };
        Judge = new(sandbox, runtimes);
    }

    public string Name => sandbox.Name;

    public ProgramJudge Judge { get; }

    /// <summary>For people and records.</summary>
    public string Description => $"{sandbox.Identity}; {string.Join(", ", runtimes.Values.Select(runtime => runtime.Version))}";

    static string ProofFile => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
        "llmbench",
        "sandbox.json");

    string Subject => string.Join(
        " | ",
        Environment.MachineName,
        Environment.OSVersion.VersionString,
        Environment.UserName,
        typeof(MachineSandbox).Assembly.ManifestModule.ModuleVersionId,
        Description);

    /// <exception cref="SandboxException">This machine lacks something; the message says what to install.</exception>
    public static MachineSandbox Find() =>
        OperatingSystem.IsLinux() ? new(Bubblewrap.Find())
        : OperatingSystem.IsMacOS() ? new(Seatbelt.Find())
        : OperatingSystem.IsWindows() ? new(new JobObject())
        : throw new SandboxException("Model-written code is run in a sandbox, and there is one on Linux, macOS and Windows only.");

    /// <summary>The proof of an earlier self-test; none where there is none of exactly this.</summary>
    public SandboxProof? ReadProof()
    {
        try
        {
            return File.Exists(ProofFile) && JsonSerializer.Deserialize(File.ReadAllText(ProofFile), SandboxJson.Default.SandboxProof) is { } proof && proof.Subject == Subject
                ? proof
                : null;
        }
        catch (Exception error) when (error is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Runs the self-test, and keeps the proof if it passes.</summary>
    /// <param name="least">Programs to run.</param>
    /// <exception cref="SandboxException">The sandbox does not start.</exception>
    public SelfTestReport Prove(DateTimeOffset now, int least = 1)
    {
        var report = SandboxSelfTest.Run(Judge, least);
        if (report.Proven)
        {
            Keep(new(Subject, now, report.Programs, Math.Round(report.Took.TotalSeconds, 1)));
        }
        else if (File.Exists(ProofFile))
        {
            File.Delete(ProofFile);
        }

        return report;
    }

    /// <summary>A proof that cannot be kept only costs another self-test.</summary>
    static void Keep(SandboxProof proof)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(ProofFile)!);
            File.WriteAllText(ProofFile, JsonSerializer.Serialize(proof, SandboxJson.Default.SandboxProof));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }
}
