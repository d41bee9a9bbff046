using LlmBench.Engines;

namespace LlmBench.Tests.Engines;

/// <summary>The engine that is only there where a package source has its package.</summary>
sealed class LLamaSharpPresenceTests
{
    static bool Present => Engine.Catalog.All.Any(engine => engine.Name == "llamasharp");

    [Test]
    public void The_tests_of_llamasharp_are_part_of_this_build()
    {
        if (!Present)
        {
            Assert.Ignore("No configured package source has LLamaSharp: the engine llamasharp, its EngineContract and all its other tests were left out of this build.");
        }

        Assert.That(typeof(LLamaSharpPresenceTests).Assembly.GetTypes().Count(type => type.Namespace == "LlmBench.Tests.Engines.LLamaSharp"), Is.GreaterThan(5));
    }

    [Test]
    public void Gguf_files_are_measured_with_it_where_it_is_there_and_with_reference_elsewhere()
    {
        Assert.That(Engine.UsualFor(["./some.gguf"]).Name, Is.EqualTo(Present ? "llamasharp" : "reference"));
        Assert.That(Engine.UsualFor(["nano-4m"]).Name, Is.EqualTo("reference"));
        Assert.That(Engine.UsualFor([]).Name, Is.EqualTo("reference"));
    }

    [Test]
    public void Where_it_is_not_there_a_sentence_says_why_and_how_to_get_it()
    {
        var listed = new Catalog<Engine>("engine", Engine.Catalog["reference"]) { Absent = Engine.Catalog.Absent };
        var message = Assert.Throws<UsageException>(() => _ = listed["llamasharp"])!.Message;
        Assert.That(message, Does.Contain("'llamasharp'").And.Contain("package source").And.Contain("docs/llamasharp.md"));
    }
}
