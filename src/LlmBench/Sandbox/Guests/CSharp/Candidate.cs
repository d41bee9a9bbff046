// Runs a candidate's program and calls its methods when the harness asks. Nothing that this process says is trusted but the values.
using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LlmBenchGuest;

static class Candidate
{
    static Assembly? program;

    static void Main()
    {
        Harness.Open();
        Console.SetOut(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        Console.SetError(Console.Out);
        var (kind, number, payload) = Harness.Receive();
        var limits = ((Items)Wire.Decoded(payload)!).Values.Select(value => (long)(BigInteger)value!).ToArray();
        Warm();
        Harness.Lower(limits[0], limits[1], limits[2], limits[3], limits[4], limits[5]);
        Harness.Send('R', number, Wire.Encoded(null));
        while (true)
        {
            (kind, number, payload) = Harness.Receive();
            var (answer, bytes) = Answer(kind, payload);
            Harness.Send(answer, number, bytes);
        }
    }

    /// <summary>Compiles what the first question needs, before the limits count.</summary>
    static void Warm() => Wire.Decoded(Wire.Encoded(new object?[] { 1, 1.5, "", true, null, (1, 2), new Dictionary<string, int> { ["a"] = 1 }, new List<int> { 1 } }));

    static (char Kind, byte[] Bytes) Answer(byte kind, byte[] payload)
    {
        try
        {
            return ('R', kind == 'c' ? Load((byte[])Wire.Decoded(payload)!) : Call(((Items)Wire.Decoded(payload)!).Values));
        }
        catch (Exception error)
        {
            var inner = error is TargetInvocationException or TypeInitializationException && error.InnerException is { } cause ? cause : error;
            inner = inner is TypeInitializationException && inner.InnerException is { } deeper ? deeper : inner;
            return ('X', Failure(inner));
        }
    }

    static byte[] Failure(Exception error)
    {
        try
        {
            return Wire.Encoded((error.GetType().Name, error is OutOfMemoryException ? "" : error.Message.Length > 300 ? error.Message[..300] : error.Message));
        }
        catch (Exception)
        {
            return Wire.Encoded(("Exception", ""));
        }
    }

    static byte[] Load(byte[] assembly)
    {
        program = Assembly.Load(assembly);
        return Wire.Encoded(null);
    }

    static byte[] Call(object?[] call)
    {
        var name = (string)call[0]!;
        var arguments = ((Items)call[1]!).Values;
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var method = program!.GetTypes().OrderBy(type => type.Name == "Solution" ? 0 : 1)
            .SelectMany(type => type.GetMethods(All)).FirstOrDefault(method => method.Name == name && method.GetParameters().Length == arguments.Length)
            ?? throw new MissingMethodException($"There is no method {name} with {arguments.Length} parameters.");
        var target = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!, true);
        var converted = method.GetParameters().Select((parameter, i) => Converted.To(parameter.ParameterType, arguments[i])).ToArray();
        return Wire.Encoded(method.Invoke(target, converted));
    }
}

/// <summary>Makes of plain data what a parameter asks for.</summary>
static class Converted
{
    public static object? To(Type type, object? value)
    {
        if (value is null || type == typeof(object))
        {
            return Untyped(value);
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            BigInteger number => type == typeof(BigInteger) ? number : Convert.ChangeType(type == typeof(double) || type == typeof(decimal) || type == typeof(float) ? (double)number : (object)(long)number, type),
            double number => Convert.ChangeType(number, type),
            string text when type == typeof(char) => text.Single(),
            Items items when type.IsAssignableTo(typeof(ITuple)) => Activator.CreateInstance(type, type.GetGenericArguments().Zip(items.Values, To).ToArray()),
            Items items => Many(type, items.Values),
            List<KeyValuePair<object?, object?>> pairs => Map(type, pairs),
            _ => value,
        };
    }

    /// <summary>What C# makes of the same literal where the parameter says no more than <c>object</c>.</summary>
    static object? Untyped(object? value) => value switch
    {
        BigInteger small when small >= int.MinValue && small <= int.MaxValue => (int)small,
        Items items => Many(items.AreSet ? typeof(HashSet<object>) : typeof(List<object>), items.Values),
        List<KeyValuePair<object?, object?>> pairs => Map(typeof(Dictionary<object, object>), pairs),
        _ => value,
    };

    static object Many(Type type, object?[] items)
    {
        var item = type.IsArray ? type.GetElementType()! : type.IsGenericType ? type.GetGenericArguments()[0] : typeof(object);
        var array = Array.CreateInstance(item, items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            array.SetValue(To(item, items[i]), i);
        }

        var list = typeof(List<>).MakeGenericType(item);
        var set = typeof(HashSet<>).MakeGenericType(item);
        return type.IsArray ? array
            : type.IsAssignableFrom(list) ? Activator.CreateInstance(list, array)!
            : Activator.CreateInstance(type.IsAssignableFrom(set) ? set : type, array)!;
    }

    static object Map(Type type, List<KeyValuePair<object?, object?>> pairs)
    {
        var (key, item) = type.GetGenericArguments() is [var k, var v] ? (k, v) : (typeof(object), typeof(object));
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, item))!;
        foreach (var pair in pairs)
        {
            map.Add(To(key, pair.Key)!, To(item, pair.Value));
        }

        return map;
    }
}
