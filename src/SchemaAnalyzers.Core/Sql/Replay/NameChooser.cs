using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Chooses names as the server does for what a statement leaves unnamed.</summary>
/// <remarks>ChooseRelationName, ChooseIndexName (indexcmds.c) and ChooseConstraintName (pg_constraint.c).</remarks>
internal static class NameChooser
{
    private const int MaximumBytes = 63;

    /// <summary>From so many namesakes on it is remembered where the last one was found: each would look through all before it.</summary>
    private const int Many = 20;

    /// <summary>A name that no relation of the schema has yet; a number behind the label tells namesakes apart.</summary>
    /// <param name="isConstraint">Whether constraints must not have it, either.</param>
    public static Identifier Relation(Catalog catalog, QualifiedName table, string? addition, string label, bool isConstraint) =>
        Choose(catalog, new(table, addition, label, !isConstraint), name => catalog.Relations.ContainsKey(name) || (isConstraint && catalog.HasConstraintName(name)));

    /// <summary>A name that no constraint of the schema has yet.</summary>
    public static Identifier Constraint(Catalog catalog, QualifiedName table, string? addition, string label) =>
        Choose(catalog, new(table, addition, label, false), catalog.HasConstraintName);

    private static Identifier Choose(Catalog catalog, NameStart start, Func<QualifiedName, bool> isTaken)
    {
        QualifiedName Name(int pass) => new(start.Table.Schema, DefaultNames.Join(start.Table.Name.Value, start.Addition, pass == 0 ? start.Label : start.Label + pass));
        for (var pass = 0; pass < Many; pass++)
        {
            if (Name(pass) is var name && !isTaken(name))
            {
                return name.Name;
            }
        }

        return catalog.TakenNames.FirstFree(start, Many, Name, isTaken).Name;
    }

    /// <summary>The columns joined by underscores, until there are more bytes than a name can have.</summary>
    public static string Addition(IEnumerable<Identifier> columns)
    {
        var text = new StringBuilder();
        var bytes = 0;
        foreach (var column in columns)
        {
            _ = bytes > 0 ? text.Append('_') : text;
            text.Append(column.Value);
            bytes += Encoding.UTF8.GetByteCount(column.Value) + (bytes > 0 ? 1 : 0);
            if (bytes > MaximumBytes)
            {
                break;
            }
        }

        return text.ToString();
    }

    /// <summary>The names of index columns; expressions are called after their function or <c>expr</c>, and numbered where two are the same.</summary>
    public static List<Identifier> IndexColumns(IEnumerable<Identifier?> columns)
    {
        var names = new List<Identifier>();
        foreach (var column in columns)
        {
            var original = column ?? new Identifier("expr");
            var name = original;
            for (var pass = 1; names.Contains(name); pass++)
            {
                var number = pass.ToString(System.Globalization.CultureInfo.InvariantCulture);
                name = new Identifier(Lexing.TokenText.Cut(original.Value, MaximumBytes - number.Length) + number);
            }

            names.Add(name);
        }

        return names;
    }
}
