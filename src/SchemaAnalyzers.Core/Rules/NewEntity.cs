using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>The class that a table would have.</summary>
internal static class NewEntity
{
    /// <summary>Null where a column without which INSERT fails is of a type for which there is no obvious one in .NET.</summary>
    public static Remedy? Of(Database database, Table table)
    {
        var properties = table.Columns.Select(column => (Column: column, Property: PropertyOf(database, table, column))).ToList();
        if (properties.Exists(item => item.Property is null && item.Column is { IsNullable: false, Default: null, Identity: null, Generated: null }))
        {
            return null;
        }

        var mapped = new HashSet<string>(properties.Select(item => item.Property).OfType<AddProperty>().Select(property => property.Column), StringComparer.Ordinal);
        var key = table.PrimaryKey?.Columns.Select(column => column.Value).ToEquatableArray() ?? default;
        return key.All(mapped.Contains)
            ? new AddEntity(table.Name.Schema.Value, table.Name.Name.Value, key, properties.Select(item => item.Property).OfType<AddProperty>().ToEquatableArray())
            {
                Indexes = TableKey.Of(table)
                    .Where(other => IndexDeclaration.IsPlainIndex(other) && other.Columns is { } columns && columns.All(column => mapped.Contains(column.Value)))
                    .Select(other => new AddIndex(other.Columns!.Value.Select(column => column.Value).ToEquatableArray(), other.Name.Value, other.IsUnique))
                    .ToEquatableArray(),
            }
            : null;
    }

    private static AddProperty? PropertyOf(Database database, Table table, Column column)
    {
        if (ScaffoldedType.Of(database, column) is not { } scaffolded)
        {
            return null;
        }

        var isKey = table.PrimaryKey?.Columns.Contains(column.Name) == true;
        return new AddProperty(column.Name.Value, null, scaffolded.Type, scaffolded.IsArray, column.IsNullable && !isKey && !ColumnNature.IsNotNull(database, column.Type))
        {
            TypeName = scaffolded.TypeName,
            Length = scaffolded.Length,
            Precision = scaffolded.Precision,
            Scale = scaffolded.Scale,
            Comment = column.Comment,
            Generated = GeneratedOf(table, column, scaffolded.Type),
        };
    }

    /// <summary>What EF Core would not know. The default of a boolean would take the place of false.</summary>
    private static string? GeneratedOf(Table table, Column column, string type)
    {
        var isLoneKey = table.PrimaryKey is { Columns: { Count: 1 } columns } && columns[0] == column.Name;
        var isFilled = column.Identity is not null || column.Default is not null;
        return column.Generated is not null ? "Computed"
            : isLoneKey ? (!isFilled && type is "System.Int16" or "System.Int32" or "System.Int64" ? "None" : null)
            : isFilled && type != "System.Boolean" ? "Identity"
            : null;
    }
}
