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
            case ObjectKind.Schema:
                session.RequireSchema(statement.Name.Name, statement.Name.Span);
                break;
            case ObjectKind.Extension when statement.Name.Name.Value != "plpgsql":
                throw new SqlFailure("42704", $"extension \"{statement.Name.Name}\" does not exist", statement.Name.Span);
            case ObjectKind.Collation:
                CollationReplay.Comment(session, statement);
                break;
            case ObjectKind.Extension or ObjectKind.Server:
                break;
            case ObjectKind.Type or ObjectKind.Domain or ObjectKind.DomainConstraint:
                OnType(session, statement);
                break;
            case ObjectKind.Function:
                FunctionReplay.Require(session, statement.Name, statement.Arguments).Comment = statement.Text;
                break;
            default:
                OnRelation(session, statement);
                break;
        }
    }

    private static void OnType(Session session, CommentStatement statement)
    {
        if (session.Find(statement.Name, session.Catalog.Types.ContainsKey) is not { } name)
        {
            _ = ExtensionTypes.Find(session, statement.Name) ?? TypeResolver.FindName(session, statement.Name) ?? TypeReplay.Find(session, statement.Name)?.Name;
            return;
        }

        switch (session.Catalog.Types[name])
        {
            case null:
                break;
            case DomainType domain when statement.Member is { } member:
                DomainReplay.Require(domain, member, statement.Name.Span);
                session.Catalog.Types[name] = domain with { Checks = domain.Checks.Select(check => check.Name == member ? check with { Comment = statement.Text } : check).ToEquatableArray() };
                break;
            case var type when statement.Kind != ObjectKind.Type && type is not DomainType:
                throw new SqlFailure("42809", $"\"{statement.Name.Name}\" is not a domain", statement.Name.Span);
            case var type:
                session.Catalog.Types[name] = type with { Comment = statement.Text };
                break;
        }
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
                if (at < 0 && NotNullConstraints.IsPossible(table, statement.Member!.Value))
                {
                    break;
                }

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
            case ObjectKind.Rule or ObjectKind.Policy or ObjectKind.Trigger when relation is ColumnsEntry { Uncertainty: null }:
                throw EventReplay.Missing(statement.Kind, statement.Member!.Value, relation, statement.Name.Span);
            case ObjectKind.Rule or ObjectKind.Policy or ObjectKind.Trigger or ObjectKind.Constraint or ObjectKind.Column:
                break;
            case var _ when relation is TableEntry { IsPlaceholder: true }:
                break;
            default:
                DropReplay.RequireKind(relation, statement.Name, statement.Kind);
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
