using LlmBench.Planning;

namespace LlmBench.Tests.Planning;

sealed class PlanSchemaTests
{
    [Test]
    public void The_schema_in_docs_is_that_of_the_program() =>
        Assert.That(File.ReadAllText(Repository.File("docs/plan.schema.json")), Is.EqualTo(PlanSchema.Text()));

    [Test]
    [Explicit("Writes docs/plan.schema.json anew, after the form of a plan has changed.")]
    public void Write_the_schema() => File.WriteAllText(Repository.File("docs/plan.schema.json"), PlanSchema.Text());

    [Test]
    public void The_example_is_a_plan() =>
        Assert.That(PlanFile.Read(Repository.File("docs/plan.example.jsonc")).Suites, Is.EqualTo(["math", "chinese"]));
}
