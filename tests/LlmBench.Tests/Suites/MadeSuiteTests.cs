using System.ComponentModel;
using System.Diagnostics;
using LlmBench.Suites;
using LlmBench.Suites.Generated;

namespace LlmBench.Tests.Suites;

/// <summary>The bundled suites are what their makers make.</summary>
sealed class MadeSuiteTests
{
    const int MathSeed = 1;

    [Test]
    public void The_math_suite_is_that_of_its_seed()
    {
        var bundled = SuiteFolder.Read(Repository.File("suites/math"));

        Assert.That(bundled.Version, Is.EqualTo(MathGenerator.Version));
        Assert.That(File.ReadAllText(Repository.File("suites/math/tasks.jsonl")), Is.EqualTo(SuiteWriter.TasksText(MathGenerator.Generate(MathSeed, bundled.Tasks.Count))));
    }

    [Test]
    public void The_chinese_suite_is_that_of_its_script()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in (string[])["tools/suites/chinese.py", "tools/nano/chinese_data.py", "tools/nano/corpus_chinese.py"])
        {
            folder.Write(file, File.ReadAllText(Repository.File(file)));
        }

        folder.Write("suites/chinese/tasks.jsonl", "");
        Run(folder["tools/suites/chinese.py"]);

        Assert.That(File.ReadAllText(folder["suites/chinese/tasks.jsonl"]), Is.EqualTo(File.ReadAllText(Repository.File("suites/chinese/tasks.jsonl"))));
    }

    static void Run(string script)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", [script]) { RedirectStandardOutput = true, Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1" } })!;
            python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.That(python.ExitCode, Is.Zero);
        }
        catch (Win32Exception)
        {
            Assert.Ignore("Needs python3.");
        }
    }
}
