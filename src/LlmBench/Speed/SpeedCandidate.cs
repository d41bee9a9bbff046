using LlmBench.Engines;
using LlmBench.Results;

namespace LlmBench.Speed;

/// <summary>What is measured: a model on an engine, loaded in one way, and how it is written down.</summary>
sealed record SpeedCandidate(Engine Engine, Model Model, LoadSettings Load, CandidateRecord Record);
