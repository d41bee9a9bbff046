using LlmBench.Engines;
using LlmBench.Engines.LLamaSharp;
using LlmBench.Tests.Engines.Reference;

namespace LlmBench.Tests.Engines.LLamaSharp;

/// <summary>llama.cpp in this process holds to what every engine holds to.</summary>
sealed class LLamaSharpContractTests : EngineContract
{
    protected override Engine Subject => Engine.Catalog["llamasharp"];

    protected override Model Gone => new("gone", "f16", new string('0', 64), 1, "gone.gguf");

    protected override Task<Model> ModelAsync() => Task.FromResult(LLamaSharpModel.Describe(NanoModels.F16("nano-4m"), new()));
}
