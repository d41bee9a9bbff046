using System.Text;

namespace LlmBench.Tests.Fuzzing;

/// <summary>Damages bytes as transfers, editors and hostile hands do; the same seed damages them in the same way.</summary>
static class Mutation
{
    static readonly string[] Fragments =
    [
        "\"", "{", "}", "[", "]", ",", "\n", "\r\n", "\t", "\\", "\\ud800", "null", "1e999", "-", "\0", "\uFEFF", "题", "#### ", "true", "99999999999999999999", "Infinity", "NaN",
        "{\"a\":", "[[[[[[[[", "/", "../", "new List<int> {", "\\boxed{", "\\frac", "^", "<think>", "</think>", "答案：", "选", "```", "def f(", "１", "亿", "%", "（", "e\u0301",
    ];

    public static byte[] Of(byte[] bytes, SplitMix64 random)
    {
        var changed = bytes.ToList();
        for (var i = random.Between(1, 6); i > 0 && changed.Count > 0; i--)
        {
            Change(changed, random.Between(0, changed.Count - 1), random);
        }

        return [.. changed];
    }

    static void Change(List<byte> bytes, int at, SplitMix64 random)
    {
        switch (random.Between(0, 5))
        {
            case 0:
                bytes[at] = (byte)random.Between(0, 255);
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Between(1, 5)));
                break;
            case 2:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(random.Pick(Fragments)));
                break;
            case 3:
                bytes.InsertRange(at, bytes[at..Math.Min(bytes.Count, at + random.Between(1, 200))]);
                break;
            case 4:
                bytes[at] ^= (byte)(1 << random.Between(0, 7));
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }
}
