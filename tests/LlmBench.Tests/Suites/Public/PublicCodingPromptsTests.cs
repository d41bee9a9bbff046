using LlmBench.Scoring.Code;
using LlmBench.Suites;
using LlmBench.Suites.Public;

namespace LlmBench.Tests.Suites.Public;

/// <summary>How the public coding sets are asked, and in which order. Ignored where the data is not there.</summary>
sealed class PublicCodingPromptsTests
{
    [Test]
    public void HumanEval_is_asked_as_an_instruction_or_as_a_text_to_go_on_with()
    {
        var folder = Path.GetDirectoryName(SharedData.Folder("humaneval/HumanEval.jsonl.gz"))!;
        var (instruction, completion) = (PublicSets.Catalog["humaneval"].Read(folder), PublicSets.Catalog["humaneval-completion"].Read(folder));

        Assert.That(instruction.PromptFor(instruction.Tasks[0]).Select(message => message.Role), Is.EqualTo([Role.System, Role.User]));
        Assert.That(completion.PromptFor(completion.Tasks[0]).Single().Text, Does.StartWith("from typing import List\n\n\ndef has_close_elements("));
        Assert.That(completion.Generation.Stop, Does.Contain("\ndef").And.Contain("\nclass"));
        Assert.That(CodeAnswer.Program(completion.Tasks[0], "    return True\n"), Does.EndWith("\"\"\"\n    return True\n"));
    }

    /// <summary>The wording around it is ours, and what the authors wrote stays.</summary>
    [TestCase("humaneval", "humaneval/HumanEval.jsonl.gz", "from typing import List\n\n\ndef has_close_elements(")]
    [TestCase("mbpp", "mbpp/mbpp.jsonl", "你是一名熟练的 Python 程序员，任务如下：Write a python function to remove first and last occurrence of a given character from the string. 你写的代码应当通过下列测试：\n\nassert remove_Occ(")]
    [TestCase("mbxp-csharp", "mbxp-csharp/mbcsp_release_v1.2.jsonl", "using System;\n")]
    public void A_coding_set_can_be_asked_in_Chinese(string name, string file, string beginning)
    {
        var set = PublicSets.Catalog[name].Read(Path.GetDirectoryName(SharedData.Folder(file))!);

        var native = set.InNative()!;

        Assert.That((native.Name, native.Scorer, native.Tasks.Count), Is.EqualTo(($"{name}-native", "code", set.Tasks.Count)));
        Assert.That(native.PromptFor(native.Tasks[0])[0].Text, Does.Match("^(写出|补全)题目"));
        Assert.That(native.PromptFor(native.Tasks[0])[1].Text, Does.StartWith(beginning));
        Assert.That(native.Tasks.Select(task => task.Code), Is.EqualTo(set.Tasks.Select(task => task.Code)));
    }

    /// <summary>By the authors' README: tasks 11 to 510 are for testing, 511 to 600 for validation, 601 to 974 for training, 1 to 10 for few shots.</summary>
    [Test]
    public void Mbpp_begins_with_its_test_split()
    {
        var folder = Path.GetDirectoryName(SharedData.Folder("mbpp/mbpp.jsonl"))!;
        var ids = PublicSets.Catalog["mbpp"].Read(folder).Tasks.Select(task => task.Id).ToList();

        Assert.That((ids[0], ids[499], ids[500], ids[590], ids[^1]), Is.EqualTo(("MBPP/11", "MBPP/510", "MBPP/511", "MBPP/601", "MBPP/10")));
        Assert.That(PublicSets.Catalog["mbpp-sanitized"].Read(folder).Tasks, Has.Count.EqualTo(427));
    }
}
