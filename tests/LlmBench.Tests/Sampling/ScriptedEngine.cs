using System.Runtime.CompilerServices;
using LlmBench.Engines;
using LlmBench.Suites;

namespace LlmBench.Tests.Sampling;

/// <summary>An engine that answers each question by a script, and remembers what it was asked.</summary>
sealed class ScriptedEngine(Func<string, string> answer) : IModelSource
{
    public List<string> Asked { get; } = [];

    public List<int> Seeds { get; } = [];

    /// <summary>Of the last turn of each prompt.</summary>
    public List<Role> Roles { get; } = [];

    public int Loads { get; private set; }

    /// <summary>Answers that had begun and not ended when the engine was disposed.</summary>
    public int UnderWayWhenDisposed { get; private set; }

    public string? LoadFailure { get; init; }

    public static Model Model { get; } = new("scripted", "f16", new string('a', 64), SizeBytes: 1000);

    public Engine Registered => new("scripted", "Scripted", "1", this, () => new Started(this));

    public Task<IReadOnlyList<Model>> ListAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Model>>([Model]);

    public Task<IReadOnlyList<Model>> FindAsync(string name, LoadSettings settings, CancellationToken ct) => ListAsync(ct);

    string Answer(string question, int seed)
    {
        Asked.Add(question);
        Seeds.Add(seed);
        return answer(question);
    }

    void Load()
    {
        Loads++;
        if (LoadFailure is not null)
        {
            throw new EngineException(LoadFailure);
        }
    }

    sealed class Started(ScriptedEngine script) : IEngine
    {
        int underWay;

        public Task LoadAsync(Model model, LoadSettings settings, CancellationToken ct)
        {
            script.Load();
            return Task.CompletedTask;
        }

        public async IAsyncEnumerable<EngineEvent> GenerateAsync(
            IReadOnlyList<Message> prompt, GenerationSettings settings, [EnumeratorCancellation] CancellationToken ct)
        {
            await Task.Yield();
            script.Roles.Add(prompt[^1].Role);
            var text = script.Answer(prompt[^1].Text, settings.Seed);
            if (text == "never")
            {
                await NeverAsync(ct);
            }

            yield return new EngineEvent.Piece(text);
            yield return new EngineEvent.Done(StopReason.Stop, new(Prompt: 3, Output: 1));
        }

        public ValueTask DisposeAsync()
        {
            script.UnderWayWhenDisposed += Volatile.Read(ref underWay);
            return ValueTask.CompletedTask;
        }

        async Task NeverAsync(CancellationToken ct)
        {
            Interlocked.Increment(ref underWay);
            try
            {
                await Task.Delay(Timeout.Infinite, ct);
            }
            finally
            {
                Interlocked.Decrement(ref underWay);
            }
        }
    }
}
