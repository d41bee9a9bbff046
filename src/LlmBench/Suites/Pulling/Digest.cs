using System.Security.Cryptography;

namespace LlmBench.Suites.Pulling;

/// <summary>SHA-256 of files.</summary>
static class Digest
{
    /// <returns>64 hexadecimal digits, lower-case.</returns>
    public static string Of(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
