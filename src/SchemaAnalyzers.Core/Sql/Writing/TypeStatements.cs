using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

internal static class TypeStatements
{
    public static void Write(UserType type, ObjectGraph graph, Deferred deferred, Script script)
    {
        var name = SqlQuote.Name(type.Name);
        switch (type)
        {
            case EnumType enumType:
                script.Add($"CREATE TYPE {name} AS ENUM ({Lines(enumType.Labels.Select(SqlQuote.Literal))})");
                break;
            case CompositeType composite:
                WriteComposite(name, composite, script);
                break;
            case RangeType range:
                script.Add($"CREATE TYPE {name} AS RANGE ({PrintedSql.Clean(range.Options)})");
                break;
            case DomainType domain:
                WriteDomain(name, domain, graph, deferred, script);
                break;
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

    private static void WriteComposite(string name, CompositeType composite, Script script)
    {
        var fields = composite.Fields.Select(field =>
            $"{SqlQuote.Identifier(field.Name)} {SqlQuote.Type(field.Type)}{ColumnClause.Collate(field.Collation)}");
        script.Add($"CREATE TYPE {name} AS ({Lines(fields)})");
        foreach (var field in composite.Fields)
        {
            script.AddCommentOn($"COLUMN {name}.{SqlQuote.Identifier(field.Name)}", field.Comment);
        }
    }

    private static void WriteDomain(string name, DomainType domain, ObjectGraph graph, Deferred deferred, Script script)
    {
        var text = new StringBuilder("CREATE DOMAIN ").Append(name).Append(" AS ").Append(SqlQuote.Type(domain.Underlying));
        text.Append(ColumnClause.Collate(domain.Collation));
        text.Append(domain.Default is { } value ? " DEFAULT " + PrintedSql.Clean(value) : "").Append(domain.IsNotNull ? " NOT NULL" : "");
        foreach (var check in domain.Checks.Where(IsInline))
        {
            text.Append("\n    ").Append(ConstraintClause.Write(check));
        }

        script.Add(text.ToString());
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
