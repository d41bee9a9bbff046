namespace LlmBench.Sandbox;

/// <summary>What a candidate's program is written in.</summary>
enum Language
{
    Python,

    CSharp,
}
