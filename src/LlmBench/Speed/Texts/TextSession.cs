using LlmBench.Engines;
using LlmBench.Hardware.Sensors;
using LlmBench.Results.SpeedRuns;
using LlmBench.Suites;

namespace LlmBench.Speed.Texts;

/// <summary>
/// Repeats a speed test on an engine that takes texts: a prompt of about the length asked for and next to no answer, or a long answer. Tokens are as
/// the engine counts them; the client's clock and the engine's are kept apart.
/// </summary>
sealed class TextSession(IEngine engine, SpeedTest test, MachineSensors? sensors)
{
    const int ShortPrompt = 32;

    /// <summary>More than one, because the first token may be no text.</summary>
    const int ShortAnswer = 4;

    const string AskLong = "\nWrite a very long story with these words. Do not stop before it has a hundred chapters.";
    const string AskShort = "\nWhich word came first?";

    readonly bool isPrompt = test.Kind == SpeedKind.Prompt;
    readonly TextPrompt prompt = test.Kind == SpeedKind.Prompt ? new(test.Tokens, AskShort) : new(Math.Max(test.Depth, ShortPrompt), AskLong);
    readonly Consumption consumption = new(sensors);

    /// <exception cref="EngineException">An answer failed.</exception>
    public async Task<SpeedMeasurement> RunAsync(int repeats, CancellationToken ct)
    {
        await SteadyAsync(ct);
        var answers = new List<TextAnswer>();
        for (var i = 0; i < repeats; i++)
        {
            answers.Add(await AskAsync(ct));
        }

        var seconds = answers.ConvertAll(SecondsOf);
        var engine = answers.ConvertAll(EngineSecondsOf);
        return new(test, seconds, Series.StandardDeviation(seconds), isPrompt ? [] : [.. answers.SelectMany(WaitsOf)], [])
        {
            Counted = answers.ConvertAll(CountedIn),
            EngineSeconds = engine.TrueForAll(time => time is not null) ? engine.ConvertAll(time => time!.Value) : null,
            Raised = [.. answers.SelectMany(answer => answer.Done.Flags).Distinct()],
            Energy = consumption.Energy,
            Peaks = consumption.Peaks with { ProcessBytes = null },
        };
    }

    /// <summary>Answers that are thrown away: until the time for a token no longer falls, and the prompt has its length.</summary>
    async Task SteadyAsync(CancellationToken ct)
    {
        var warmUp = new WarmUp();
        while (!warmUp.IsSteady)
        {
            var answer = await AskAsync(ct);
            prompt.Adjust(answer.Done.Tokens.Prompt);
            warmUp.Add(SecondsOf(answer) * test.Tokens / CountedIn(answer));
        }

        consumption.Clear();
    }

    async Task<TextAnswer> AskAsync(CancellationToken ct)
    {
        var settings = new GenerationSettings(isPrompt ? ShortAnswer : test.Tokens + 1);
        consumption.Begin();
        var answer = await TextAnswer.ReadAsync(engine.GenerateAsync(prompt.Next(), settings, ct));
        consumption.End();
        return answer;
    }

    /// <summary>Tokens in the measured time: the first of an answer ends the prompt's, and what the engine says it had in its cache (the start of its chat template) took none.</summary>
    int CountedIn(TextAnswer answer) => answer.Done.Tokens is var tokens && isPrompt ? Math.Max(1, tokens.Prompt - (tokens.Cached ?? 0)) : Math.Max(1, tokens.Output - 1);

    /// <summary>To the first text, or from there to the last; all of it where no text came.</summary>
    double SecondsOf(TextAnswer answer) => (isPrompt, answer.PiecesMs) switch
    {
        (true, [var first, ..]) => first / 1000,
        (false, [var first, .., var last]) => (last - first) / 1000,
        _ => answer.TotalMs / 1000,
    };

    double? EngineSecondsOf(TextAnswer answer) => (isPrompt ? answer.Done.Times?.PromptMs : answer.Done.Times?.GenerationMs) / 1000;

    static IEnumerable<double> WaitsOf(TextAnswer answer) => answer.PiecesMs.Zip(answer.PiecesMs.Skip(1), (one, next) => next - one);
}
