using System.Text;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Writing.Code;

/// <summary><c>MigrationBuilder.CreateTable</c>, with its columns and keys.</summary>
internal static class EntityFrameworkTable
{
    public static string? Create(Table table)
    {
        var keys = (table.PrimaryKey is { } key ? [key] : Array.Empty<Constraint>()).Concat(table.UniqueConstraints).Concat(table.Checks).ToList();
        if (!IsPlain(table) || table.Columns.IsEmpty || !keys.All(IsPlain))
        {
            return null;
        }

        var names = new CSharpNames();
        var members = table.Columns.ToDictionary(column => column.Name, column => names.Add(column.Name.Value));
        var columns = table.Columns.Select(column => (Member: members[column.Name], Value: EntityFrameworkColumn.Member(table.Name, column, members[column.Name].TrimStart('@')))).ToList();
        if (columns.Any(column => column.Value is null))
        {
            return null;
        }

        var call = new StringBuilder("migrationBuilder.CreateTable(\n")
            .Append("    name: ").Append(CSharpQuote.Literal(table.Name.Name.Value)).Append(",\n")
            .Append("    schema: ").Append(CSharpQuote.Literal(table.Name.Schema.Value)).Append(",\n")
            .Append("    columns: table => new\n    {\n");
        foreach (var (member, value) in columns)
        {
            call.Append("        ").Append(member).Append(" = ").Append(value).Append(",\n");
        }

        call.Append("    }");
        return call.Append(Constraints(keys, members)).Append(')').ToString();
    }

    /// <summary>Whether a constraint is no more than its columns or condition.</summary>
    public static bool IsPlain(Constraint constraint) =>
        constraint is { IsDeferrable: false, IsValidated: true, IsEnforced: true, IndexOptions: null, IsOnly: false }
        && constraint switch
        {
            PrimaryKey key => key.Included.IsEmpty && !key.WithoutOverlaps,
            UniqueConstraint key => key.Included.IsEmpty && !key.NullsNotDistinct && !key.WithoutOverlaps,
            CheckConstraint check => !check.NoInherit,
            ForeignKey key => key.OnDeleteColumns.IsEmpty && !key.IsMatchFull && !key.HasPeriod,
            _ => false,
        };

    private static bool IsPlain(Table table) =>
        table is { Persistence: Persistence.Permanent, PartitionKey: null, PartitionOf: null, OfType: null, ForeignServer: null, Options: null }
        && table.Exclusions.IsEmpty
        && table.Inherits.IsEmpty;

    private static string Constraints(IReadOnlyList<Constraint> keys, Dictionary<Identifier, string> members)
    {
        if (keys.Count == 0)
        {
            return "";
        }

        var lines = keys.Select(key => $"        table.{Constraint(key, members)};\n");
        return $",\n    constraints: table =>\n    {{\n{string.Concat(lines)}    }}";
    }

    private static string Constraint(Constraint constraint, Dictionary<Identifier, string> members)
    {
        var name = CSharpQuote.Literal(constraint.Name.Value);
        return constraint switch
        {
            PrimaryKey key => $"PrimaryKey({name}, x => {Columns(key.Columns, members)})",
            UniqueConstraint key => $"UniqueConstraint({name}, x => {Columns(key.Columns, members)})",
            CheckConstraint check => $"CheckConstraint({name}, {CSharpQuote.Literal(check.Expression)})",
            _ => throw new ArgumentOutOfRangeException(nameof(constraint), constraint, "a constraint that is no part of a new table"),
        };
    }

    private static string Columns(EquatableArray<Identifier> columns, Dictionary<Identifier, string> members) => columns.Count == 1
        ? "x." + members[columns[0]]
        : $"new {{ {string.Join(", ", columns.Select(column => "x." + members[column]))} }}";
}
