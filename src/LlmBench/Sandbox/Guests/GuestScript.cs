namespace LlmBench.Sandbox.Guests;

/// <summary>The Python sources that come inside the program.</summary>
static class GuestScript
{
    public static string Read(string name)
    {
        using var stream = typeof(GuestScript).Assembly.GetManifestResourceStream($"LlmBench.Sandbox.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd() + "\n";
    }
}
