// Frames and plain values between the harness and a guest process; Values/ValueTag.cs has the same list of tags.
// The harness compiles this file for guests: it is no part of the harness.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace LlmBenchGuest;

/// <summary>A list, a tuple or a set as it came from the harness, before it is known what it is to become.</summary>
sealed record Items(object?[] Values, bool AreSet);

/// <summary>The harness at the other end of two pipes.</summary>
static class Harness
{
    static Stream input = Stream.Null;
    static Stream output = Stream.Null;

    /// <summary>Takes the pipes off the standard descriptors: what the program prints goes where errors go.</summary>
    public static void Open()
    {
        input = new FileStream(new SafeFileHandle(dup(0), true), FileAccess.Read, 0);
        output = new FileStream(new SafeFileHandle(dup(1), true), FileAccess.Write, 0);
        var nothing = open("/dev/null", 0);
        dup2(nothing, 0);
        close(nothing);
        dup2(2, 1);
    }

    /// <returns>The kind of the next question, its number and its bytes; the process ends with the harness.</returns>
    public static (byte Kind, byte[] Number, byte[] Payload) Receive()
    {
        var head = new byte[13];
        if (input.ReadAtLeast(head, 13, false) < 13)
        {
            _exit(0);
        }

        var payload = new byte[BitConverter.ToInt32(head, 0)];
        input.ReadExactly(payload);
        return (head[4], head[5..], payload);
    }

    public static void Send(char kind, byte[] number, byte[] payload)
    {
        var frame = new byte[13 + payload.Length];
        BitConverter.TryWriteBytes(frame, payload.Length);
        frame[4] = (byte)kind;
        number.CopyTo(frame, 5);
        payload.CopyTo(frame, 13);
        output.Write(frame);
    }

    /// <summary>
    /// Processor time, data, address space beyond what the runtime has reserved, threads, descriptors, size of a file; nothing for core dumps,
    /// locked memory, queues.
    /// </summary>
    public static void Lower(long cpu, long data, long more, long threads, long files, long fileBytes)
    {
        var space = OperatingSystem.IsLinux() ? more + (long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[0], CultureInfo.InvariantCulture) * Environment.SystemPageSize) : more;
        foreach (var (resource, value) in new (int, long)[] { (0, cpu), (1, fileBytes), (2, data), (4, 0), (6, threads), (7, files), (8, 0), (9, space), (12, 0) })
        {
            var limit = new[] { value, value };
            if (value >= 0 && OperatingSystem.IsLinux() && setrlimit(resource, limit) != 0)
            {
                throw new InvalidOperationException("The limit " + resource + " cannot be set.");
            }
        }
    }

    [DllImport("libc")]
    static extern int dup(int descriptor);

    [DllImport("libc")]
    static extern int dup2(int from, int to);

    [DllImport("libc")]
    static extern int close(int descriptor);

    [DllImport("libc")]
    static extern int open(string path, int flags);

    [DllImport("libc")]
    static extern int setrlimit(int resource, long[] limit);

    [DllImport("libc")]
    static extern void _exit(int code);
}

/// <summary>Values as bytes.</summary>
static class Wire
{
    const int Deepest = 60;

    public static byte[] Encoded(object? value)
    {
        var stream = new MemoryStream();
        Encode(new BinaryWriter(stream), value, 0);
        return stream.ToArray();
    }

    public static object? Decoded(byte[] bytes) => Decode(new BinaryReader(new MemoryStream(bytes)));

    static void Encode(BinaryWriter to, object? value, int depth)
    {
        if (depth > Deepest)
        {
            throw new InvalidOperationException("The value is nested too deep.");
        }

        switch (value)
        {
            case null: to.Write((byte)'n'); break;
            case bool truth: to.Write((byte)(truth ? 't' : 'f')); break;
            case int or long or short or sbyte or byte or ushort or uint or ulong: Block(to, 'i', ((BigInteger)Convert.ToDecimal(value, CultureInfo.InvariantCulture)).ToByteArray()); break;
            case BigInteger number: Block(to, 'i', number.ToByteArray()); break;
            case double or float or decimal: to.Write((byte)'d'); to.Write(Convert.ToDouble(value, CultureInfo.InvariantCulture)); break;
            case string text: Block(to, 's', MemoryMarshal.AsBytes(text.AsSpan()).ToArray()); break;
            case char letter: Block(to, 's', BitConverter.GetBytes(letter)); break;
            case byte[] bytes: Block(to, 'b', bytes); break;
            case IDictionary map: Many(to, 'm', map.Count, map.Keys.Cast<object>().SelectMany(key => new[] { key, map[key] }), depth); break;
            case ITuple tuple: Many(to, 'u', tuple.Length, Enumerable.Range(0, tuple.Length).Select(i => tuple[i]), depth); break;
            case IEnumerable items: All(to, items, depth); break;
            default: Block(to, 'o', MemoryMarshal.AsBytes(value.GetType().Name.AsSpan()).ToArray()); break;
        }
    }

    static void All(BinaryWriter to, IEnumerable items, int depth)
    {
        var all = items.Cast<object?>().ToList();
        var isSet = items.GetType().GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ISet<>));
        Many(to, isSet ? 'e' : 'l', all.Count, all, depth);
    }

    static void Many(BinaryWriter to, char tag, int count, IEnumerable<object?> items, int depth)
    {
        to.Write((byte)tag);
        to.Write(count);
        foreach (var item in items)
        {
            Encode(to, item, depth + 1);
        }
    }

    static void Block(BinaryWriter to, char tag, byte[] block)
    {
        to.Write((byte)tag);
        to.Write(block.Length);
        to.Write(block);
    }

    static object? Decode(BinaryReader from)
    {
        switch ((char)from.ReadByte())
        {
            case 'n': return null;
            case 't': return true;
            case 'f': return false;
            case 'd': return from.ReadDouble();
            case 'i': return new BigInteger(from.ReadBytes(from.ReadInt32()));
            case 's': return new string(MemoryMarshal.Cast<byte, char>(from.ReadBytes(from.ReadInt32())));
            case 'b': return from.ReadBytes(from.ReadInt32());
            case 'm': return Pairs(from);
            case 'e': return Many(from, areSet: true);
            default: return Many(from, areSet: false);
        }
    }

    static Items Many(BinaryReader from, bool areSet) => new(Enumerable.Range(0, from.ReadInt32()).Select(_ => Decode(from)).ToArray(), areSet);

    static List<KeyValuePair<object?, object?>> Pairs(BinaryReader from) =>
        Enumerable.Range(0, from.ReadInt32()).Select(_ => KeyValuePair.Create(Decode(from), Decode(from))).ToList();
}
