using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

internal static class TypeStatements
{
    public static void Write(UserType type, ObjectGraph graph, Deferred deferred, Script script)
    {
        var name = SqlQuote.Name(type.Name);
        if (type is DomainType domain)
        {
            WriteDomain(name, domain, graph, deferred, script);
        }
        else
        {
            script.Add(Create(type));
        }

        foreach (var field in type is CompositeType composite ? composite.Fields : default)
        {
            script.AddCommentOn($"COLUMN {name}.{SqlQuote.Identifier(field.Name)}", field.Comment);
        }

        script.AddCommentOn((type is DomainType ? "DOMAIN " : "TYPE ") + name, type.Comment);
        script.EndBlock();
    }

    /// <summary>One item a line, indented, between the parentheses.</summary>
    public static string Lines(IEnumerable<string> items)
    {
        var text = string.Join(",", items.Select(item => "\n    " + item));
        return text + "\n";
    }

    public static string Create(UserType type)
    {
        var name = SqlQuote.Name(type.Name);
        return type switch
        {
            EnumType enumType => $"CREATE TYPE {name} AS ENUM ({Lines(enumType.Labels.Select(SqlQuote.Literal))})",
            CompositeType composite => $"CREATE TYPE {name} AS ({Lines(composite.Fields.Select(Field))})",
            RangeType range => $"CREATE TYPE {name} AS RANGE ({PrintedSql.Clean(range.Options)})",
            DomainType domain => CreateDomain(domain, domain.Checks),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "a kind of type that the writer does not know"),
        };
    }

    /// <summary>A field of a composite type, as CREATE TYPE and ADD ATTRIBUTE define it.</summary>
    public static string Field(CompositeField field) =>
        $"{SqlQuote.Identifier(field.Name)} {SqlQuote.Type(field.Type)}{ColumnClause.Collate(field.Collation)}";

    private static string CreateDomain(DomainType domain, IEnumerable<CheckConstraint> checks)
    {
        var text = new StringBuilder("CREATE DOMAIN ").Append(SqlQuote.Name(domain.Name)).Append(" AS ").Append(SqlQuote.Type(domain.Underlying));
        text.Append(ColumnClause.Collate(domain.Collation));
        text.Append(domain.Default is { } value ? " DEFAULT " + PrintedSql.Clean(value) : "").Append(domain.IsNotNull ? " NOT NULL" : "");
        foreach (var check in checks)
        {
            text.Append("\n    ").Append(ConstraintClause.Write(check));
        }

        return text.ToString();
    }

    private static void WriteDomain(string name, DomainType domain, ObjectGraph graph, Deferred deferred, Script script)
    {
        script.Add(CreateDomain(domain, domain.Checks.Where(IsInline)));
        foreach (var check in domain.Checks)
        {
            if (IsInline(check))
            {
                script.AddCommentOn("DOMAIN " + name, check);
            }
            else
            {
                // Either NOT VALID, which CREATE DOMAIN does not take, or in need of something that needs the domain.
                deferred.Add(0, later => Deferred.AddConstraint(later, "ALTER DOMAIN " + name, "DOMAIN " + name, check));
            }
        }

        bool IsInline(CheckConstraint check) => check.IsValidated && graph.CanUse(check.Expression, domain.Name);
    }
}
