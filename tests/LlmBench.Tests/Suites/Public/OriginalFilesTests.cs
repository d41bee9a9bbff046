using LlmBench.Suites;
using LlmBench.Suites.Public;
using LlmBench.Suites.Public.Exams;

namespace LlmBench.Tests.Suites.Public;

/// <summary>The sets in their authors' own files. Counts are those that the authors state.</summary>
sealed class OriginalFilesTests
{
    [Test]
    public void Gsm8k_has_whole_numbers_two_of_them_negative_and_no_thousands_commas()
    {
        var tasks = Read("gsm8k", "gsm8k").Tasks;

        Assert.That(tasks, Has.Count.EqualTo(1319));
        Assert.That(tasks[0].Target, Is.EqualTo("18"));
        Assert.That(tasks[0].Question, Does.StartWith("Janet’s ducks lay 16 eggs per day."));
        Assert.That(tasks.Select(task => task.Target), Has.All.Match("^-?[0-9]+$"));
        Assert.That(tasks.Count(task => task.Target[0] == '-'), Is.EqualTo(2));
    }

    [Test]
    public void Math500_has_seven_subjects_and_five_levels()
    {
        var tasks = Read("math500", "math500").Tasks;

        Assert.That(tasks, Has.Count.EqualTo(500));
        Assert.That(tasks[0].Target, Is.EqualTo(@"\left( 3, \frac{\pi}{2} \right)"));
        Assert.That(tasks.Select(task => task.Kind).Distinct().Count(), Is.EqualTo(7));
        Assert.That(tasks.Select(task => task.Level).Distinct(), Is.EquivalentTo([1, 2, 3, 4, 5]));
        Assert.That(tasks.Select(task => task.Id), Is.Unique);
    }

    [TestCase("mgsm-en")]
    [TestCase("mgsm-zh")]
    public void Mgsm_is_the_start_of_gsm8k_with_the_same_answers(string name)
    {
        var tasks = Read(name, "mgsm").Tasks;

        Assert.That(tasks, Has.Count.EqualTo(250));
        Assert.That(tasks.Select(task => task.Target), Is.EqualTo(Read("gsm8k", "gsm8k").Tasks.Take(250).Select(task => task.Target)));
        Assert.That(tasks.Select(task => task.Target), Is.SupersetOf(["2125", "114200", "276000", "5600"]));
    }

    [Test]
    public void Mgsm_in_Chinese_is_asked_in_Chinese() =>
        Assert.That(Read("mgsm-zh", "mgsm").PromptFor(Read("mgsm-zh", "mgsm").Tasks[0])[0].Text, Does.Contain("答案："));

    [Test]
    public void Cmath_has_a_hundred_of_each_grade_and_every_prefix_holds_all_grades()
    {
        var tasks = Read("cmath", "cmath").Tasks;

        Assert.That(tasks.CountBy(task => task.Level), Is.EquivalentTo(Enumerable.Range(1, 6).Select(grade => KeyValuePair.Create(grade, 100))));
        Assert.That(tasks.Take(6).Select(task => task.Level), Is.EquivalentTo([1, 2, 3, 4, 5, 6]));
        Assert.That(tasks.Select(task => task.Target).Where(target => target.Contains('%', StringComparison.Ordinal)), Is.EquivalentTo(["12%", "25%", "5%"]));
    }

    [TestCase("ancient_chinese", 164)]
    [TestCase("chinese_history", 323)]
    [TestCase("chinese_literature", 204)]
    [TestCase("college_mathematics", 105)]
    [TestCase("elementary_chinese", 252)]
    [TestCase("high_school_physics", 110)]
    public void Cmmlu_has_four_choices_and_a_letter(string subject, int count)
    {
        var tasks = new Cmmlu().Subject(SharedData.Folder($"cmmlu/test/{subject}.csv")).ToList();

        Assert.That(tasks, Has.Count.EqualTo(count));
        Assert.That(tasks, Has.All.Matches<SuiteTask>(task => task is { Choices.Count: 4, Target: "A" or "B" or "C" or "D" } && task.Kind == subject));
    }

    [Test]
    public void Cmmlu_has_five_examples_of_each_subject() =>
        Assert.That(new Cmmlu().Subject(SharedData.Folder("cmmlu/dev/ancient_chinese.csv")).Count(), Is.EqualTo(5));

    [TestCase("gsm8k", "gsm8k/test.jsonl")]
    [TestCase("math500", "math500/test.jsonl")]
    [TestCase("mgsm-en", "mgsm/mgsm_en.tsv")]
    [TestCase("mgsm-zh", "mgsm/mgsm_zh.tsv")]
    [TestCase("cmath", "cmath/cmath_dev.jsonl")]
    [TestCase("cmmlu", "cmmlu/test/chinese_history.csv")]
    public void The_digest_in_the_list_of_sources_is_that_of_the_file(string set, string file)
    {
        var source = SourceList.Catalog[set].Files.Single(source => file.EndsWith($"/{source.Path}", StringComparison.Ordinal));

        Assert.That(LlmBench.Suites.Pulling.Digest.Of(SharedData.Folder(file)), Is.EqualTo(source.Sha256));
    }

    static Suite Read(string set, string folder) => PublicSets.Catalog[set].Read(SharedData.Folder(folder));
}
