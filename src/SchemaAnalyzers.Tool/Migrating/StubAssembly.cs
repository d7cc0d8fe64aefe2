using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SchemaAnalyzers.Tool.Migrating;

/// <summary>One assembly, read by its metadata: none of its code is loaded.</summary>
/// <param name="Project">Tells projects apart that are called alike.</param>
/// <param name="Problems">Why the project has no stub: what is wrong with its snapshot, or an empty text for none; null where nothing is wrong.</param>
internal sealed record StubAssembly(string Project, string Framework, IReadOnlyList<PendingStub> Stubs, string? Problems)
{
    private const string Namespace = "SchemaAnalyzers.Generated";

    /// <summary>The package's targets name a copy <c>{assembly}!{hash}!{framework}.dll</c>.</summary>
    public static StubAssembly Read(FileInfo copy)
    {
        using var file = new PEReader(copy.OpenRead());
        var reader = file.GetMetadataReader();
        var constants = reader.TypeDefinitions
            .Select(reader.GetTypeDefinition)
            .Where(type => reader.StringComparer.Equals(type.Namespace, Namespace))
            .Select(type => Constants(reader, type))
            .ToList();
        var name = Path.GetFileNameWithoutExtension(copy.Name).Split('!');
        return new(
            string.Join('!', name[..^1]),
            name[^1],
            [.. constants
                .Where(stub => stub.ContainsKey("Plan"))
                .Select(stub => new PendingStub(stub.GetValueOrDefault("Context", ""), stub.GetValueOrDefault("Style", ""), stub["Plan"]))
                .OrderBy(stub => stub.Context, StringComparer.Ordinal)],
            constants.Find(stub => stub.ContainsKey("Problems"))?["Problems"]);
    }

    private static Dictionary<string, string> Constants(MetadataReader reader, TypeDefinition type)
    {
        var constants = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition).Where(field => field.Attributes.HasFlag(FieldAttributes.Literal)))
        {
            var constant = reader.GetConstant(field.GetDefaultValue());
            if (constant.TypeCode == ConstantTypeCode.String)
            {
                constants[reader.GetString(field.Name)] = (string)reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode)!;
            }
        }

        return constants;
    }
}
