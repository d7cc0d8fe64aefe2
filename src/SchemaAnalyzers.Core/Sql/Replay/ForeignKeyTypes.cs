using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Whether the columns of a foreign key can be compared with those that they point to.</summary>
/// <remarks>ATAddForeignKeyConstraint in tablecmds.c: by an operator of the index, or once the value became one of the other type by itself.</remarks>
internal static class ForeignKeyTypes
{
    /// <summary>Types whose values one index compares with each other.</summary>
    private static readonly string[][] s_families = [["int2", "int4", "int8"], ["float4", "float8"], ["date", "timestamp", "timestamptz"], ["text", "varchar", "name"]];

    public static void Require(Session session, TableEntry table, ForeignKey key, TableEntry referenced, Span span)
    {
        TypeCatalog? types = null;
        for (var i = 0; i < key.Columns.Count && i < key.ReferencedColumns.Count; i++)
        {
            var (own, other) = (table.FindColumn(key.Columns[i]), referenced.FindColumn(key.ReferencedColumns[i]));
            if (own < 0 || other < 0)
            {
                continue;
            }

            var (from, to) = (table.Columns[own].Type, referenced.Columns[other].Type);
            if ((from.Name == to.Name && from.IsArray == to.IsArray) || from.IsUnknown || to.IsUnknown)
            {
                continue;
            }

            types ??= new TypeCatalog(new SessionView(session));
            if (!AreComparable(types.Of(from).BaseType, types.Of(to).BaseType, session.EngineVersion))
            {
                throw new SqlFailure("42804", $"foreign key constraint \"{key.Name}\" cannot be implemented", span);
            }
        }
    }

    private static bool AreComparable(TypeInfo from, TypeInfo to, int? version)
    {
        const int Newest = 18;
        if (from == to || IsOpaque(from) || IsOpaque(to))
        {
            return true;
        }

        if (Array.Exists(s_families, family => Array.Exists(family, from.Is) && Array.Exists(family, to.Is)))
        {
            return true;
        }

        // The operators of these are those of another type.
        var target = to.Is("varchar") ? BuiltIns.FindType("text")! : to.Is("cidr") ? BuiltIns.FindType("inet")! : to;
        return new Coercion(version ?? Newest).IsImplicit(from, target);
    }

    private static bool IsOpaque(TypeInfo type) => type.Kind is TypeKind.Opaque or TypeKind.Pseudo || type.Element is { } element && IsOpaque(element);
}
