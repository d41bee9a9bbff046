using LlmBench.Suites.Public.Coding;
using LlmBench.Suites.Public.Exams;
using LlmBench.Suites.Public.Mathematics;

namespace LlmBench.Suites.Public;

/// <summary>Every public data set that can be read. A new one is a class in this folder, a line here, and its source in <c>sources.json</c>.</summary>
static class PublicSets
{
    public static Catalog<PublicSet> Catalog { get; } = new(
        "public set",
        [
            new Gsm8k(),
            new Math500(),
            .. Mgsm.Languages.Select(language => new Mgsm(language)),
            new Cmath(),
            new Cmmlu(),
            new Ceval(),
            new AgiEval(),
            new Aime("aime24"),
            new Aime("aime25"),
            new Svamp(),
            new HumanEval("humaneval", completion: false),
            new HumanEval("humaneval-completion", completion: true),
            new Mbpp("mbpp", sanitized: false),
            new Mbpp("mbpp-sanitized", sanitized: true),
            new EvalPlus("humanevalplus", 164, completion: true),
            new EvalPlus("mbppplus", 378, completion: false),
            new Mbxp(),
        ]);
}
