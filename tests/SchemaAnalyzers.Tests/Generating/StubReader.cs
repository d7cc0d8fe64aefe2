using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SchemaAnalyzers.Tests.Generating;

/// <summary>Reads the migration stubs of an assembly from its metadata: constants in the Constant table. None of the assembly's code is loaded.</summary>
internal static class StubReader
{
    private const string Namespace = "SchemaAnalyzers.Generated";

    public static IReadOnlyList<Stub> Read(ImmutableArray<byte> assembly)
    {
        using var file = new PEReader(assembly);
        var reader = file.GetMetadataReader();
        return reader.TypeDefinitions
            .Select(reader.GetTypeDefinition)
            .Where(type => reader.StringComparer.Equals(type.Namespace, Namespace))
            .Select(type => Read(reader, type))
            .OrderBy(stub => stub.ClassName, StringComparer.Ordinal)
            .ToArray();
    }

    private static Stub Read(MetadataReader reader, TypeDefinition type)
    {
        var constants = type.GetFields()
            .Select(reader.GetFieldDefinition)
            .Where(field => field.Attributes.HasFlag(FieldAttributes.Literal))
            .ToDictionary(field => reader.GetString(field.Name), field => TextOf(reader, field), StringComparer.Ordinal);
        return new(reader.GetString(type.Name), constants["Context"], constants["Up"], constants["Down"], constants["Plan"], constants["Style"], constants["Fingerprint"]);
    }

    private static string TextOf(MetadataReader reader, FieldDefinition field)
    {
        var constant = reader.GetConstant(field.GetDefaultValue());
        return constant.TypeCode == ConstantTypeCode.String
            ? (string)reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode)!
            : throw new BadImageFormatException($"The constant '{reader.GetString(field.Name)}' is not a text.");
    }
}

/// <param name="Context">The name of the DbContext; empty for classes mapped without one.</param>
internal sealed record Stub(string ClassName, string Context, string Up, string Down, string Plan, string Style, string Fingerprint);
