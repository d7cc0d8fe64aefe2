using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Contexts;

/// <summary>The enums that a context stores as enum types of the database.</summary>
/// <remarks>The provider's EnumDefinition; HasPostgresEnum alone makes the type, but leaves the properties integers.</remarks>
internal sealed class MappedEnums(CompilationIndex index, ContextConfiguration configuration, ICollection<string> own, bool isOnly)
{
    /// <summary>The simple names of those that are mapped somewhere.</summary>
    public IEnumerable<string> Names => index.EnumUses.Select(use => use.Enum).OfType<string>().Distinct();

    /// <summary>Null for an enum that is stored as a number.</summary>
    public Fact<SqlType>? Find(INamedTypeSymbol type)
    {
        var uses = index.EnumUses.Where(use => use.Enum is null || use.Enum == type.Name).ToList();
        if (uses.Count == 0)
        {
            return (configuration.Enums ?? (configuration.NamedEnums.TryGetValue(type.Name, out var named) ? named : null))?.Unknown<SqlType>();
        }

        var use = uses[0];
        if (uses.Count > 1 || use is not { IsRead: true, Enum: not null, Setup.IsConditional: false } || !use.Setup.IsOf(own, isOnly))
        {
            return Fact.Unknown<SqlType>("it is mapped to an enum type of the database in a way that is not read");
        }

        if (use.Schema is null && (configuration.Schema is not null || configuration.DefaultSchema is not null))
        {
            return Fact.Unknown<SqlType>("the schema of its enum type is not said");
        }

        return Fact.Known(new SqlType(new QualifiedName(use.Schema ?? "public", use.Name ?? NamingConvention.SnakeCase.Rewrite(type.Name)), default));
    }
}
