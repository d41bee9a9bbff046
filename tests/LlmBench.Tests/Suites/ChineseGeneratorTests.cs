using System.Globalization;
using LlmBench.Scoring;
using LlmBench.Suites;
using LlmBench.Suites.Generated.Chinese;

namespace LlmBench.Tests.Suites;

/// <summary>Fresh sets are right, readable for their scorers, and never the bundled one.</summary>
sealed class ChineseGeneratorTests
{
    static readonly Suite Bundled = SuiteFolder.Read(Repository.File("suites/chinese"));

    static readonly IReadOnlyList<SuiteTask> Fresh = [.. new[] { 2, 3, 5, -7 }.SelectMany(seed => ChineseGenerator.Generate(seed, 300, Bundled.Tasks).Select(task => task with { Id = $"{seed}/{task.Id}" }))];

    /// <summary>By hand, and the rules of the primary school's textbooks.</summary>
    [TestCase(10, "十", "壹拾")]
    [TestCase(15, "十五", "壹拾伍")]
    [TestCase(105, "一百零五", "壹佰零伍")]
    [TestCase(110, "一百一十", "壹佰壹拾")]
    [TestCase(1010, "一千零一十", "壹仟零壹拾")]
    [TestCase(20_008, "二万零八", "贰万零捌")]
    [TestCase(203_456, "二十万三千四百五十六", "贰拾万叁仟肆佰伍拾陆")]
    [TestCase(120_340, "十二万零三百四十", "壹拾贰万零叁佰肆拾")]
    [TestCase(100_000_005, "一亿零五", "壹亿零伍")]
    [TestCase(100_001_234, "一亿零一千二百三十四", "壹亿零壹仟贰佰叁拾肆")]
    [TestCase(30_500_000_000, "三百零五亿", "叁佰零伍亿")]
    public void Numerals_are_written_as_in_school(long number, string written, string formal) =>
        Assert.That((ChineseNumeral.Of(number), ChineseNumeral.Formal(number)), Is.EqualTo((written, formal)));

    /// <summary>The bundled tasks were made by another program.</summary>
    [Test]
    public void Numerals_and_amounts_are_those_of_the_bundled_suite()
    {
        var (written, amounts) = (OfKind(Bundled.Tasks, "numeral-write"), OfKind(Bundled.Tasks, "amount"));

        Assert.That(written.Select(task => ChineseNumeral.Of(NumberIn(task.Question))), Is.EqualTo(written.Select(task => task.Target)));
        Assert.That(amounts.Select(task => $"{ChineseNumeral.Formal(NumberIn(task.Question))}元整"), Is.EqualTo(amounts.Select(task => task.Target)));
    }

    /// <summary>The scorer reads numerals by code of its own.</summary>
    [Test]
    public void Numerals_are_read_back_by_the_scorer_of_numbers() =>
        Assert.That(
            Fresh.Where(task => task.Kind is "numeral-read" or "numeral-long" && Scorers.Catalog["number"].Score(task, task.Question.Split('：')[1]).Verdict != Verdict.Correct)
                .Concat(OfKind(Fresh, "numeral-write").Where(task => Scorers.Catalog["number"].Score(task with { Target = NumberIn(task.Question).ToString(CultureInfo.InvariantCulture) }, task.Target).Verdict != Verdict.Correct)),
            Is.Empty);

    [Test]
    public void Targets_and_other_right_answers_are_correct_for_their_scorers_and_wrong_choices_are_not()
    {
        var right = Fresh.SelectMany(task => (task.Accept ?? []).Prepend(task.Target).SelectMany(answer => (string[])[answer, $"答案：{answer}", $"{answer}。"]), (task, answer) => (task, answer));
        var wrong = Fresh.Where(task => task.Choices is not null).SelectMany(task => "ABCD".Where(letter => letter != task.Target[0]), (task, letter) => (task, answer: letter.ToString()));

        Assert.That(right.Where(pair => Scorers.Score(Bundled, pair.task, pair.answer).Verdict != Verdict.Correct).Select(pair => $"{pair.task.Question} {pair.answer}").Take(5), Is.Empty);
        Assert.That(wrong.Where(pair => Scorers.Score(Bundled, pair.task, pair.answer).Verdict != Verdict.Incorrect).Select(pair => $"{pair.task.Question} {pair.answer}").Take(5), Is.Empty);
    }

    [Test]
    public void A_fresh_suite_has_no_problem() =>
        Assert.That(SuiteCheck.Problems(Bundled with { Tasks = Fresh, Scopes = new Dictionary<string, int>() }), Is.Empty);

    [Test]
    public void No_question_is_one_of_the_bundled_suite_and_no_idiom_occurs_there()
    {
        Assert.That(Fresh.Select(Text).Intersect(Bundled.Tasks.Select(Text)), Is.Empty);
        Assert.That(Idioms.All.Where(idiom => Bundled.Tasks.Any(task => task.Question.Contains(idiom, StringComparison.Ordinal) || task.Accept?.Contains(idiom) == true)), Is.Empty);
    }

    [Test]
    public void No_two_idioms_differ_in_one_character_alone() =>
        Assert.That(
            from a in Idioms.All from b in Idioms.All where a != b && a.Zip(b).Count(pair => pair.First != pair.Second) == 1 select a + b,
            Is.Empty);

    [Test]
    public void No_question_of_a_set_comes_twice() =>
        Assert.That(ChineseGenerator.Generate(1, 900, Bundled.Tasks).Select(Text), Is.Unique);

    [Test]
    public void Kinds_that_the_bundled_suite_has_too_are_as_hard_and_as_frequent_among_themselves()
    {
        var kinds = ChineseGenerator.Rotation.Select(family => family.Kind).Intersect(Bundled.Tasks.Select(task => task.Kind)).ToList();
        var (bundled, fresh) = (Counts(Bundled.Tasks), Counts(ChineseGenerator.Rotation.Select(family => new SuiteTask("", "", "", family.Kind, family.Level))));

        Assert.That(kinds, Is.EquivalentTo(["measure-word", "word-problem", "idiom-fill", "numeral-read", "numeral-write", "amount"]));
        foreach (var kind in kinds)
        {
            Assert.That(fresh[kind!].Level, Is.EqualTo(bundled[kind!].Level), kind);
            Assert.That(fresh[kind!].Share, Is.EqualTo(bundled[kind!].Share).Within(0.015), kind);
        }

        Dictionary<string, (int Level, double Share)> Counts(IEnumerable<SuiteTask> tasks)
        {
            var shared = tasks.Where(task => kinds.Contains(task.Kind)).ToList();
            return shared.GroupBy(task => task.Kind!).ToDictionary(group => group.Key, group => (group.First().Level, (double)group.Count() / shared.Count));
        }
    }

    /// <summary>Worked out from the words of the question, step by step, and not by the generator's own formula.</summary>
    [Test]
    public void Dates_weekdays_and_orders_follow_from_the_question()
    {
        foreach (var task in Fresh)
        {
            var numbers = NumbersIn(task.Question);
            var expected = task.Kind switch
            {
                "weekday" => WeekdayAfter(task.Question[5], numbers[0]),
                "date" => DateAfter(numbers[0], numbers[1], numbers[2]),
                "clock" => Minutes(task.Question),
                "order" or "order-long" => Ordered(task.Question),
                _ => task.Target,
            };
            Assert.That(task.Target, Is.EqualTo(expected), task.Question);
        }
    }

    static string WeekdayAfter(char today, int days)
    {
        const string Names = "一二三四五六日";
        var day = Names.IndexOf(today, StringComparison.Ordinal);
        for (var i = 0; i < days; i++)
        {
            day = day == 6 ? 0 : day + 1;
        }

        return $"星期{Names[day]}";
    }

    static string DateAfter(int month, int day, int days)
    {
        int[] lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        for (; days > 0; days--)
        {
            (month, day) = day == lengths[month - 1] ? (month + 1, 1) : (month, day + 1);
        }

        return $"{month}月{day}日";
    }

    static string Minutes(string question)
    {
        var times = question.Split('开').Select(part => NumbersIn(part.Replace("整", "0分", StringComparison.Ordinal))).ToList();
        return ((60 * (times[1][0] - times[0][0])) + times[1][1] - times[0][1]).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>By comparing the people of each sentence until nothing changes.</summary>
    static string Ordered(string question)
    {
        var said = question.Split('。')[0].Split('，').Select(sentence => sentence.Split('比')).Select(parts => (First: parts[0], Second: parts[1][..2], parts[1][^1])).ToList();
        static bool Above((string First, string Second, char Quality) pair) => pair.Quality is '高' or '重' or '快' or '大';
        var pairs = said.Select(pair => Above(pair) ? (Up: pair.First, Down: pair.Second) : (Up: pair.Second, Down: pair.First)).ToList();
        var rank = "一二三四五六".IndexOf(question[^2], StringComparison.Ordinal);
        var place = pairs.Single(pair => !pairs.Exists(other => other.Down == pair.Up)).Up;
        for (var i = 0; i < rank; i++)
        {
            place = pairs.Single(pair => pair.Up == place).Down;
        }

        return place;
    }

    static List<SuiteTask> OfKind(IEnumerable<SuiteTask> tasks, string kind) => [.. tasks.Where(task => task.Kind == kind)];

    static string Text(SuiteTask task) => string.Join('\n', [task.Question, .. (task.Choices ?? []).Order(StringComparer.Ordinal)]);

    static long NumberIn(string question) => long.Parse(string.Concat(question.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    static List<int> NumbersIn(string question) =>
        [.. System.Text.RegularExpressions.Regex.Matches(question, "[0-9]+").Where(match => match.Length < 9).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))];
}
