using System.Text;
using LlmBench.Suites;

namespace LlmBench.Tests.Suites;

sealed class SuiteFolderTests : IDisposable
{
    const string Suite = """{ "name": "s", "version": 1, "title": "S", "prompt": "{question}", "licence": "CC0-1.0", "generation": { "maxTokens": 8 }, "scopes": {}, "scorer": "number" }""";
    const string Task = """{"id":"t/1","question":"1 + 1 = ?","target":"2"}""";

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void Reads_a_suite_written_by_hand()
    {
        var suite = Read(Suite.Replace("\"name\"", "// mine\n\"name\"", StringComparison.Ordinal), $"{Task}\r\n\r\n{Task.Replace("t/1", "t/2", StringComparison.Ordinal)}");

        Assert.That(suite.Tasks.Select(task => task.Id), Is.EqualTo(["t/1", "t/2"]));
        Assert.That(suite.Generation, Is.EqualTo(new GenerationSettings(8)));
    }

    [Test]
    public void Reads_files_with_a_byte_order_mark() => Assert.That(Read($"\uFEFF{Suite}", $"\uFEFF{Task}\n").Tasks, Has.Count.EqualTo(1));

    [TestCase("""{"id":"t/2","qustion":"?","target":"2"}""", "tasks.jsonl', line 3: there is no property 'qustion'. Did you mean 'question'? Known: id, question, target,")]
    [TestCase("""{"id":"t/2","question":"?"}""", "tasks.jsonl', line 3: 'target' is missing.")]
    [TestCase("""{"id":"t/2","question":"?","target":2}""", "tasks.jsonl', line 3: 'target' must be a text in double quotes.")]
    [TestCase("""{"id":"t/2","question":"?","target":"2","level":"hard"}""", "tasks.jsonl', line 3: 'level' must be a whole number.")]
    [TestCase("""{"id":"t/2","question":"?","target":"2","choices":"ab"}""", "tasks.jsonl', line 3: 'choices' must be a list in [ ].")]
    [TestCase("""{"id":"t/2","question":"?","target":"2","choices":[1]}""", "tasks.jsonl', line 3: 'choices[0]' must be a text in double quotes.")]
    [TestCase("""{"id":"t/2","id":"t/3","question":"?","target":"2"}""", "tasks.jsonl', line 3: ")]
    [TestCase("""{"id":"t/2",""", "tasks.jsonl', line 3: ")]
    [TestCase("[]", "tasks.jsonl', line 3: ")]
    [TestCase("null", "tasks.jsonl', line 3: a task is an object")]
    [TestCase("2 + 2 = 4", "tasks.jsonl', line 3: ")]
    public void What_is_no_task_is_refused_with_its_line_in_the_file(string line, string says) =>
        Assert.That(() => Read(Suite, $"{Task}\n\n{line}\n"), Throws.TypeOf<UsageException>().With.Message.Contains(says));

    [TestCase("\"scorer\"", "\"scorrer\"", "suite.json', line 1: there is no property 'scorrer'. Did you mean 'scorer'?")]
    [TestCase("\"maxTokens\"", "\"maxTokns\"", "suite.json', line 1: there is no property 'generation.maxTokns'. Did you mean 'maxTokens'? Known: maxTokens, temperature,")]
    [TestCase("\"maxTokens\": 8", "\"maxTokens\": 8.5", "suite.json', line 1: 'generation.maxTokens' must be a whole number.")]
    [TestCase("\"scopes\": {}", "\"scopes\": { \"smoke\": \"ten\" }", "'scopes.smoke' must be a whole number.")]
    [TestCase("\"name\": \"s\"", "\"name\": \"other\"", "calls itself 'other' and lies in the folder 's'")]
    [TestCase("\"name\": \"s\"", "\"name\": \"../s\"", "the name '../s' cannot be a folder's name")]
    [TestCase("\"title\": \"S\",", "", "'title' is missing.")]
    [TestCase("{ \"name\"", "{ \"name\" \"s\"", "suite.json', line 1: ")]
    public void What_is_no_suite_is_refused(string old, string changed, string says) =>
        Assert.That(() => Read(Suite.Replace(old, changed, StringComparison.Ordinal), Task), Throws.TypeOf<UsageException>().With.Message.Contains(says));

    [TestCase("suite.json")]
    [TestCase("tasks.jsonl")]
    public void A_missing_file_is_named(string missing)
    {
        Write(Suite, Task);
        File.Delete(folder[$"s/{missing}"]);

        Assert.That(() => SuiteFolder.Read(folder["s"]), Throws.TypeOf<UsageException>().With.Message.Contains($"{missing}': a suite is a folder"));
    }

    [TestCase("suite.json", " \n")]
    [TestCase("tasks.jsonl", "")]
    [TestCase("tasks.jsonl", "\uFEFF\r\n\r\n")]
    public void A_file_that_says_nothing_is_empty(string file, string text)
    {
        Write(Suite, Task);
        File.WriteAllText(folder[$"s/{file}"], text);

        Assert.That(() => SuiteFolder.Read(folder["s"]), Throws.TypeOf<UsageException>().With.Message.Contains($"{file}' is empty."));
    }

    [Test]
    public void Another_encoding_is_refused_with_its_line()
    {
        Write(Suite, Task);
        File.WriteAllBytes(folder["s/tasks.jsonl"], [.. Encoding.UTF8.GetBytes(Task), (byte)'\n', .. Encoding.Latin1.GetBytes(Task.Replace("1 + 1", "é", StringComparison.Ordinal))]);

        Assert.That(() => SuiteFolder.Read(folder["s"]), Throws.TypeOf<UsageException>().With.Message.Contains("tasks.jsonl', line 2: it is not UTF-8"));
    }

    [Test]
    public void A_folder_that_is_none_is_refused()
    {
        Write(Suite, Task);

        Assert.That(() => SuiteFolder.Read(folder["none"]), Throws.TypeOf<UsageException>().With.Message.Contains("There is no folder"));
        Assert.That(() => SuiteFolder.Read(folder["s/suite.json"]), Throws.TypeOf<UsageException>().With.Message.Contains("is a file"));
    }

    [TestCase("math-7", null)]
    [TestCase("中文", null)]
    [TestCase("", "empty")]
    [TestCase("..", "cannot be")]
    [TestCase("a/b", "cannot be")]
    [TestCase("a\\b", "cannot be")]
    [TestCase("a b", "cannot be")]
    [TestCase("-x", "begin with")]
    [TestCase("x.", "do not end")]
    [TestCase("CON.txt", "device")]
    public void A_name_is_safe_as_a_folders_name(string name, string? says) =>
        Assert.That(SuiteName.Problem(name), says is null ? Is.Null : Does.Contain(says));

    Suite Read(string suite, string tasks)
    {
        Write(suite, tasks);
        return SuiteFolder.Read(folder["s"]);
    }

    void Write(string suite, string tasks)
    {
        folder.Write("s/suite.json", suite);
        folder.Write("s/tasks.jsonl", tasks);
    }
}
