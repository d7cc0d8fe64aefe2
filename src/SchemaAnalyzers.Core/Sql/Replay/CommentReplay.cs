using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>COMMENT ON.</summary>
internal static class CommentReplay
{
    public static void Run(Session session, CommentStatement statement)
    {
        switch (statement.Kind)
        {
            case ObjectKind.Schema when session.Catalog.Schemas.TryGetValue(statement.Name.Name, out var schema):
                session.Catalog.Schemas[schema.Name] = schema with { Comment = statement.Text };
                break;
            case ObjectKind.Extension when session.Catalog.Extensions.TryGetValue(statement.Name.Name, out var extension):
                session.Catalog.Extensions[extension.Name] = extension with { Comment = statement.Text };
                break;
            case ObjectKind.Schema or ObjectKind.Extension or ObjectKind.Server:
                break;
            case ObjectKind.Type or ObjectKind.Domain or ObjectKind.DomainConstraint:
                OnType(session, statement);
                break;
            case ObjectKind.Function:
                if (FunctionReplay.Find(session, statement.Name, statement.Arguments) is { } function)
                {
                    function.Comment = statement.Text;
                }

                break;
            default:
                OnRelation(session, statement);
                break;
        }
    }

    private static void OnType(Session session, CommentStatement statement)
    {
        var found = session.Find(statement.Name, session.Catalog.Types.ContainsKey);
        if (found is not { } name || session.Catalog.Types[name] is not { } type)
        {
            return;
        }

        session.Catalog.Types[name] = statement.Member is { } member && type is DomainType domain
            ? domain with { Checks = domain.Checks.Select(check => check.Name == member ? check with { Comment = statement.Text } : check).ToEquatableArray() }
            : type with { Comment = statement.Text };
    }

    private static void OnRelation(Session session, CommentStatement statement)
    {
        var relation = session.Relation(statement.Name);
        switch (statement.Kind)
        {
            case ObjectKind.Column when relation is ColumnsEntry columns:
                OnColumn(columns, statement);
                break;
            case ObjectKind.Constraint when relation is TableEntry table:
                var at = table.Constraints.FindIndex(constraint => constraint.Name == statement.Member);
                if (at < 0)
                {
                    throw new SqlFailure("42704", $"constraint \"{statement.Member}\" for table \"{table.Name.Name}\" does not exist", statement.Name.Span);
                }

                table.Constraints[at] = table.Constraints[at] with { Comment = statement.Text };
                break;
            case ObjectKind.Trigger when relation is ColumnsEntry columns:
                var trigger = columns.Triggers.FindIndex(trigger => trigger.Name == statement.Member);
                if (trigger < 0)
                {
                    throw new SqlFailure("42704", $"trigger \"{statement.Member}\" for table \"{relation.Name.Name}\" does not exist", statement.Name.Span);
                }

                columns.Triggers[trigger] = columns.Triggers[trigger] with { Comment = statement.Text };
                break;
            case ObjectKind.Index when relation is IndexEntry index:
                OnIndex(index, statement.Text);
                break;
            case ObjectKind.Rule when relation is ColumnsEntry columns && columns.Rules.FindIndex(rule => rule.Name == statement.Member) is var rule and >= 0:
                columns.Rules[rule] = columns.Rules[rule] with { Comment = statement.Text };
                break;
            case ObjectKind.Policy when relation is TableEntry table && table.Policies.FindIndex(policy => policy.Name == statement.Member) is var policy and >= 0:
                table.Policies[policy] = table.Policies[policy] with { Comment = statement.Text };
                break;
            case ObjectKind.Column when relation is CompositeEntry && session.Catalog.Types[relation.Name] is CompositeType type:
                session.Catalog.Types[type.Name] = type with { Fields = type.Fields.Select(field => field.Name == statement.Member ? field with { Comment = statement.Text } : field).ToEquatableArray() };
                break;
            case ObjectKind.Rule or ObjectKind.Policy or ObjectKind.Trigger or ObjectKind.Constraint or ObjectKind.Column:
                break;
            default:
                relation.Comment = statement.Text;
                break;
        }
    }

    private static void OnColumn(ColumnsEntry columns, CommentStatement statement)
    {
        var index = columns.FindColumn(statement.Member!.Value);
        if (index >= 0)
        {
            columns.Columns[index] = columns.Columns[index] with { Comment = statement.Text };
        }
        else if (columns.Uncertainty is null)
        {
            TableCreation.ColumnIndex(columns, statement.Member.Value, statement.Name.Span);
        }
    }

    private static void OnIndex(IndexEntry index, string? text)
    {
        if (index.Owner.Indexes.FindIndex(other => other.Name == index.Name.Name) is var at and >= 0)
        {
            index.Owner.Indexes[at] = index.Owner.Indexes[at] with { Comment = text };
        }
    }
}
