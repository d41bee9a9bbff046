using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LlmBench.Gguf.Blocks;

/// <summary>Sixteen small integers at a time, from packed bytes to floating point.</summary>
static class Nibbles
{
    public static Vector512<float> Low(Vector128<byte> packed) => ToSingle(packed & Vector128.Create((byte)0x0F));

    public static Vector512<float> High(Vector128<byte> packed) => ToSingle(packed >>> 4);

    public static Vector512<float> ToSingle(Vector128<byte> values)
    {
        if (Avx512F.IsSupported)
        {
            return Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(values));
        }

        var (low, high) = Vector128.Widen(values);
        return Vector512.ConvertToSingle(Vector512.Create(Widened(low), Widened(high)).AsInt32());
    }

    public static Vector512<float> ToSingle(Vector128<sbyte> values)
    {
        if (Avx512F.IsSupported)
        {
            return Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(values));
        }

        var (low, high) = Vector128.Widen(values);
        return Vector512.ConvertToSingle(Vector512.Create(Widened(low), Widened(high)));
    }

    static Vector256<uint> Widened(Vector128<ushort> values)
    {
        var (low, high) = Vector128.Widen(values);
        return Vector256.Create(low, high);
    }

    static Vector256<int> Widened(Vector128<short> values)
    {
        var (low, high) = Vector128.Widen(values);
        return Vector256.Create(low, high);
    }
}
