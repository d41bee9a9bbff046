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

    /// <summary>The split is part of the set: tasks 1 to 10 of MBPP are for prompts.</summary>
    [Test]
    public void Examples_that_are_tasks_of_the_set_are_shown_and_not_asked()
    {
        var suite = Examples.Shown(Suite with { Dev = [Suite.Tasks[1]] }, 1, steps: true);

        Assert.That((suite.Shots!.Single().Id, suite.Tasks.Single().Id), Is.EqualTo(("t/2", "t/1")));
    }

    [Test]
    public void Mbpp_shows_its_first_ten_tasks_and_asks_the_others()
    {
        static string Row(int id) => $$"""{"text":"Write f{{id}}.","code":"def f{{id}}(x):\r\n  return x","task_id":{{id}},"test_setup_code":"","test_list":["assert f{{id}}(1) == 1"],"challenge_test_list":[]}""";
        folder.Write("mbpp.jsonl", string.Join('\n', Enumerable.Range(1, 974).Select(Row)));

        var suite = Examples.Shown(PublicSets.Catalog["mbpp"].Read(folder.Path), 3, steps: true);

        Assert.That(suite.Shots!.Select(shot => shot.Id), Is.EqualTo(["MBPP/1", "MBPP/2", "MBPP/3"]));
        Assert.That((suite.Tasks.Count, suite.Tasks.Any(task => task.Id == "MBPP/3")), Is.EqualTo((971, false)));
        Assert.That(suite.PromptFor(suite.Tasks[0]).Select(message => message.Text).ElementAt(2), Is.EqualTo("```python\ndef f1(x):\n  return x\n```"));
    }

    /// <summary>The form of the authors' file: texts side by side, escapes, labels in the language.</summary>
    [Test]
    public void Mgsm_takes_the_worked_examples_of_its_authors()
    {
        WriteMgsm("""
            # pylint: disable=line-too-long

            EXEMPLAR_NUMBER_ANSWERS = [11, 29]

            MGSM_EXEMPLARS = {
                "en": {"1": {"q": 'Question: "Five" balls?', "a": "Step-by-Step Answer: 11."}},
                "zh": {
                    "1": {
                        "q": "\u95ee\u9898\uff1a5 "
                             "\u4e2a",
                        "a":
                            "\u9010\u6b65\u89e3\u7b54\uff1a5 + 6 = 11."
                    },
                    "2": {"q": "q", "a": "a"},
                }
            }
            """);

        var shots = Examples.Shown(PublicSets.Catalog["mgsm-zh"].Read(folder.Path), 2, steps: true).Shots!;

        Assert.That(shots[0], Is.EqualTo(new SuiteTask("mgsm-zh/example/1", "5 个", "11") { Worked = "5 + 6 = 11." }));
        Assert.That(shots[1].Target, Is.EqualTo("29"));
    }

    [TestCase("MGSM_EXEMPLARS = {\"zh\": {\"1\": {\"q\": \"q\", \"a\": __import__('os')}}}", "is no value in Python")]
    [TestCase("MGSM_EXEMPLARS = {\"en\": {}}", "there are no examples in 'zh'")]
    [TestCase("MGSM_EXEMPLARS = {\"zh\": {\"1\": {\"q\": \"q\", \"a\": \"a\"}, \"2\": {\"q\": \"q\", \"a\": \"a\"}}}", "there is no answer to example 2")]
    public void What_is_no_file_of_examples_is_named(string examples, string says)
    {
        WriteMgsm($"EXEMPLAR_NUMBER_ANSWERS = [11]\n{examples}\n");

        Assert.That(
            () => Examples.Shown(PublicSets.Catalog["mgsm-zh"].Read(folder.Path), 2, steps: true),
            Throws.TypeOf<UsageException>().With.Message.Contains("exemplars.py").And.Message.Contains(says));
    }

    [Test]
    public void Math500_takes_worked_examples_from_the_training_split()
    {
        static string Row(string id, string problem) => $$"""{"problem":"{{problem}}","solution":"So $\\boxed{4}$.","answer":"4","subject":"Algebra","level":2,"unique_id":"{{id}}"}""";
        folder.Write("test.jsonl", string.Join('\n', Enumerable.Range(0, 500).Select(i => Row($"test/{i}", $"p{i}"))));
        folder.Write("train.jsonl", Row("train/algebra/1.json", "2 + 2?"));

        var shot = Examples.Shown(PublicSets.Catalog["math500"].Read(folder.Path), 1, steps: true).Shots!.Single();

        Assert.That((shot.Id, shot.Target, shot.Worked), Is.EqualTo(("train/algebra/1.json", "4", "So $\\boxed{4}$.")));
    }

    /// <summary>As in the authors' file: Python's texts in cells, an explanation in the row below, and options in one text.</summary>
    [Test]
    public void AgiEval_takes_its_authors_examples_of_the_same_part()
    {
        string[] parts = ["gaokao-chinese", "gaokao-geography", "gaokao-history", "gaokao-biology", "gaokao-chemistry", "gaokao-physics", "gaokao-mathqa", "gaokao-mathcloze", "logiqa-zh", "jec-qa-kd", "jec-qa-ca"];
        foreach (var part in parts)
        {
            folder.Write($"{part}.jsonl", string.Concat(Enumerable.Range(0, part == "gaokao-chinese" ? 4406 : 1).Select(i => $$"""{"passage":null,"question":"q{{i}}{{part}}","options":["(A)a","(B)b"],"label":"A","answer":null}""" + "\n")));
        }

        static string Cell(string part) => part == "gaokao-geography"
            ? """{'passage': None, 'question': '图\n示', 'options': ['A. 山\tB. 河\r\nC. 海\tD. 湖\r'], 'label': 'C', 'answer': None, 'other': None}"""
            : """{'passage': ""p"", 'question': 'q', 'options': ['(A)a', '(B)b'], 'label': ['A', 'B'], 'answer': None}""";
        folder.Write("few_shot_prompts.csv", $",{string.Join(',', parts)}\nsample 1,{string.Join(',', parts.Select(part => $"\"{Cell(part)}\""))}\nexplanation 1,{string.Join(',', parts.Select(part => $"因为{part}"))}\n");

        var shots = Examples.Shown(PublicSets.Catalog["agieval"].Read(folder.Path), 1, steps: true).Shots!;

        var geography = shots.Single(shot => shot.Kind == "gaokao-geography");
        Assert.That((geography.Question, geography.Target, geography.Worked), Is.EqualTo(("图\n示", "C", "因为gaokao-geography")));
        Assert.That(geography.Choices, Is.EqualTo(["山", "河", "海", "湖"]));
        Assert.That(shots.Single(shot => shot.Kind == "jec-qa-ca").Target, Is.EqualTo("AB"));
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

    void WriteMgsm(string examples)
    {
        folder.Write("mgsm_zh.tsv", string.Concat(Enumerable.Range(0, 250).Select(i => $"问{i}\t{i}\n")));
        folder.Write("exemplars.py", examples);
    }
}
