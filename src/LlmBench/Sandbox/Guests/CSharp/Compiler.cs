// Compiles candidates' programs, one after another. It runs none of them, but a program can be written to make a compiler run for ever.
using System;
using System.IO;
using System.Linq;
using System.Numerics;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LlmBenchGuest;

static class Compiler
{
    const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Text; global using System.Threading.Tasks;";

    static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "candidate",
        [CSharpSyntaxTree.ParseText(Usings)],
        Net100.References.All,
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: false, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Annotations));

    static void Main()
    {
        Harness.Open();
        while (true)
        {
            var (kind, number, payload) = Harness.Receive();
            if (kind == 'l')
            {
                Harness.Send('R', number, Wire.Encoded(null));
                continue;
            }

            var (answer, bytes) = Compile((string)Wire.Decoded(payload)!);
            Harness.Send(answer, number, bytes);
        }
    }

    static (char Kind, byte[] Bytes) Compile(string source)
    {
        var assembly = new MemoryStream();
        var result = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(SourceText.From(source))).Emit(assembly);
        return result.Success
            ? ('R', Wire.Encoded(assembly.ToArray()))
            : ('X', Wire.Encoded(("CompileError", result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString())));
    }
}
