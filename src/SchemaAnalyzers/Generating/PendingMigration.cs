using System.Security.Cryptography;
using System.Text;

namespace SchemaAnalyzers.Generating;

/// <summary>What one context's code asks of the schema and the snapshot lacks.</summary>
/// <param name="Context">The full name of the context; null for classes that are mapped without one.</param>
/// <param name="ClassName">The name of the stub: unique within the compilation, valid C# whatever the context is called.</param>
/// <param name="Plan">The steps, for the tool: see <see cref="Migrations.PlanCodec"/>. Empty where they are too many to be kept.</param>
/// <param name="Style">The form of migrations that the project asks for; null for none.</param>
/// <param name="Fingerprint">Of the snapshot and the pending changes: tells whether a stub still fits.</param>
internal sealed record PendingMigration(string? Context, string ClassName, string Up, string Down, string Plan, string? Style, string Fingerprint)
{
    /// <summary>A file name that is safe in every file system, however long or strange the context's name.</summary>
    public string HintName => $"SchemaMigration.{Slug(ClassName)}.{Hash(Context ?? "").Substring(0, 8)}.g.cs";

    /// <summary>SHA-256 over the texts, each with its length, in hexadecimal digits.</summary>
    public static string Hash(params string[] texts)
    {
        using var sha = SHA256.Create();
        var bytes = Encoding.UTF8.GetBytes(string.Concat(texts.Select(text => $"{text.Length}:{text}")));
        return BitConverter.ToString(sha.ComputeHash(bytes)).Replace("-", "").ToLowerInvariant();
    }

    private static string Slug(string name)
    {
        var slug = new string(name.Select(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' ? c : '-').ToArray());
        return slug.Length <= 60 ? slug : slug.Substring(0, 60);
    }
}
