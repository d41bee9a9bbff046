using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LlmBench.Benchmarks;

// In this process, because the benchmarks are internal as all of the program is; the program's own settings for the runtime are those that count.
BenchmarkSwitcher.FromAssembly(typeof(GenerationBenchmarks).Assembly).Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
