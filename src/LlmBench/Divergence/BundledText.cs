namespace LlmBench.Divergence;

/// <summary>The text that comes with the program: English, Chinese and code, written for it and published nowhere before.</summary>
static class BundledText
{
    public static string Read()
    {
        using var stream = typeof(BundledText).Assembly.GetManifestResourceStream("passages.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
