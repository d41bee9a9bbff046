using LlmBench.Suites;
using LlmBench.Suites.Prompting;
using LlmBench.Suites.Public;

namespace LlmBench.Tests.Suites.Prompting;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class ExamplesTests : IDisposable
{
    static readonly Suite Suite = new("s", 1, "S", "{question}", "CC0-1.0", new(8), new Dictionary<string, int>(), "number")
    {
        Tasks = [new("t/1", "one", "1", "a"), new("t/2", "two", "2", "b")],
        Dev = [new("d/1", "two", "2", "a"), new("d/2", "three", "3", "a"), new("d/3", "four", "4", "b"), new("d/4", "five", "5", "a")],
    };

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void The_first_of_the_split_are_shown_but_never_a_task_that_is_asked() =>
        Assert.That(Examples.Shown(Suite, 2, steps: true).Shots!.Select(shot => shot.Id), Is.EqualTo(["d/2", "d/3"]));

    [Test]
    public void Each_kind_has_its_own_where_the_suite_says_so() =>
        Assert.That(Examples.Shown(Suite with { ShotsOfKind = true }, 1, steps: true).Shots!.Select(shot => shot.Id), Is.EqualTo(["d/2", "d/3"]));

    [Test]
    public void Steps_are_left_out_where_none_are_wanted() =>
        Assert.That(Examples.Shown(Suite with { Dev = [new("d", "?", "1") { Worked = "w" }] }, 1, steps: false).Shots![0].Worked, Is.Null);

    [TestCase(4, "has 3 examples")]
    [TestCase(-1, "give 0 to 100")]
    public void More_than_there_are_is_refused(int shots, string says) =>
        Assert.That(() => Examples.Shown(Suite, shots, steps: true), Throws.TypeOf<UsageException>().With.Message.Contains($"'{shots}'").And.Message.Contains(says));

    [Test]
    public void A_suite_without_a_split_says_so() =>
        Assert.That(() => Examples.Shown(Suite with { Dev = null }, 1, steps: true), Throws.TypeOf<UsageException>().With.Message.EqualTo("The suite 's' has no dev or train split to take examples from: leave --shots out."));

    /// <summary>The text is the example of the data set's own README, with its calculator marks.</summary>
    [Test]
    public void Gsm8k_takes_worked_examples_from_its_train_split_without_calculator_marks()
    {
        folder.Write("test.jsonl", string.Concat(Enumerable.Range(0, 1319).Select(i => $"{{\"question\":\"q{i}\",\"answer\":\"s\\n#### {i}\"}}\n")));
        folder.Write("train.jsonl", """{"question":"Clips?","answer":"She sold 48/2 = <<48/2=24>>24 clips.\n#### 1,072"}""");

        var shot = Examples.Shown(PublicSets.Catalog["gsm8k"].Read(folder.Path), 1, steps: true).Shots![0];

        Assert.That((shot.Id, shot.Worked, shot.Target), Is.EqualTo(("gsm8k/train/0001", "She sold 48/2 = 24 clips.", "1072")));
    }

    [Test]
    public void A_set_whose_examples_were_not_pulled_says_how_to_get_them()
    {
        folder.Write("test.jsonl", string.Concat(Enumerable.Range(0, 1319).Select(i => $"{{\"question\":\"q{i}\",\"answer\":\"s\\n#### {i}\"}}\n")));

        Assert.That(
            () => Examples.Shown(PublicSets.Catalog["gsm8k"].Read(folder.Path), 1, steps: true),
            Throws.TypeOf<UsageException>().With.Message.Contains("'train.jsonl'").And.Message.Contains("llmbench pull gsm8k"));
    }

    [Test]
    public void Ceval_has_examples_of_each_subject_with_explanations()
    {
        const string Header = "id,question,A,B,C,D,answer";
        folder.Write("val/law_val.csv", Header + "\n" + string.Concat(Enumerable.Range(0, 1346).Select(i => $"{i},问{i},甲,乙,丙,丁,D\n")));
        folder.Write("dev/law_dev.csv", Header + ",explanation\n0,例,甲,乙,丙,丁,B,因为乙对。\n");

        var suite = Examples.Shown(PublicSets.Catalog["ceval"].Read(folder.Path), 1, steps: true);

        Assert.That(suite.PromptFor(suite.Tasks[0]).Select(message => message.Text).Skip(1).Take(2), Is.EqualTo(["例\nA. 甲\nB. 乙\nC. 丙\nD. 丁", "因为乙对。\n答案：B"]));
    }

    [Test]
    public void The_examples_of_a_folder_are_its_dev_file()
    {
        SuiteWriter.Write(Suite, folder["s"]);
        folder.Write("s/dev.jsonl", """{"id":"d/1","question":"nine","target":"9","worked":"three times three"}""");

        Assert.That(Examples.Shown(SuiteFolder.Read(folder["s"]), 1, steps: true).Shots!.Single(), Is.EqualTo(new SuiteTask("d/1", "nine", "9") { Worked = "three times three" }));
    }

    [Test]
    public void Bundled_suites_of_short_answers_have_examples_that_are_none_of_their_tasks()
    {
        foreach (var name in (string[])["math", "chinese"])
        {
            var suite = SuiteFolder.Read(Repository.File($"suites/{name}"));
            var dev = suite.Dev!.ToList();

            Assert.That(dev, Has.Count.AtLeast(8));
            Assert.That(dev.Select(task => task.Question).Intersect(suite.Tasks.Select(task => task.Question)), Is.Empty);
        }
    }
}
