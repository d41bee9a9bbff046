namespace LlmBench.Sandbox.SelfTest;

/// <summary>A program that did not get a verdict it should, or something that was left behind.</summary>
sealed record Escape(string Program, string What);
