using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LlmBench.Tests.Results;

/// <summary>What this program leaves out when it writes it must not miss when it reads: nothing that may be none is required.</summary>
sealed class WrittenJsonTests
{
    static IEnumerable<Type> Contexts => typeof(UsageException).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JsonSerializerContext)));

    /// <summary>Data that people write is read more strictly than what programs wrote, by other options.</summary>
    [TestCaseSource(nameof(Contexts))]
    public void No_property_that_may_be_none_is_required_where_none_is_left_out(Type type)
    {
        var context = (JsonSerializerContext)(type.GetProperty("Written") ?? type.GetProperty("Default"))!.GetValue(null)!;
        var leavesOut = context.Options.DefaultIgnoreCondition == JsonIgnoreCondition.WhenWritingNull;
        var roots = type.GetCustomAttributesData().Where(data => data.AttributeType == typeof(JsonSerializableAttribute)).Select(data => (Type)data.ConstructorArguments[0].Value!);

        Assert.That(leavesOut ? roots.SelectMany(root => Missed(context, root, [])).Distinct() : [], Is.Empty);
    }

    static IEnumerable<string> Missed(JsonSerializerContext context, Type type, HashSet<Type> seen) =>
        !seen.Add(type) || context.GetTypeInfo(type) is not { } info ? []
        : info.Kind != JsonTypeInfoKind.Object ? Parts(type).SelectMany(part => Missed(context, part, seen))
        : info.Properties.SelectMany(property => Missed(context, property.PropertyType, seen)
            .Concat(property.IsRequired && MayBeNone(property) ? [$"{type.Name}.{property.Name}"] : []));

    static Type[] Parts(Type type) => type.HasElementType ? [type.GetElementType()!] : type.GenericTypeArguments;

    static bool MayBeNone(JsonPropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null || (!property.PropertyType.IsValueType && property.IsGetNullable);
}
