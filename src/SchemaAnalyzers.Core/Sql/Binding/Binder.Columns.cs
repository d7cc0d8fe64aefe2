using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Binding;

internal sealed partial class Binder
{
    /// <remarks>transformColumnRef in parse_expr.c: a column of the nearest FROM that has it, else a whole row.</remarks>
    private ExpressionType Column(ColumnExpression expression, Scope scope, bool isTarget = false)
    {
        if (expression.IsStar)
        {
            return default;
        }

        return expression.Parts.Count == 1 ? Unqualified(expression, scope, isTarget) : Qualified(expression, scope, isTarget);
    }

    private ExpressionType Unqualified(ColumnExpression expression, Scope scope, bool isTarget)
    {
        var part = expression.Parts[0];
        for (var level = scope; level is not null; level = level.Outer)
        {
            _budget.Spend(level.Sources.Sum(source => source.Columns.Count));
            var found = level.Sources.Where(source => source.AreColumnsVisible)
                .SelectMany(source => source.Columns.Where(column => column.Name == part.Name))
                .ToList();
            if (found.Count > 0)
            {
                return found.Count == 1 ? Use(found[0], part, isTarget) : default;
            }

            if (level.Sources.Exists(source => source.AreColumnsVisible && !source.IsComplete))
            {
                return default;
            }

            if (SystemColumn(part.Name) is { } type && level.Sources.Exists(source => source.Relation is not null))
            {
                return type;
            }
        }

        for (var level = scope; level is not null; level = level.Outer)
        {
            if (level.Sources.Find(source => source.Name == part.Name) is { } row)
            {
                UseQualifier(row, part.Span, hasSchema: false);
                return new ExpressionType(row.RowType);
            }
        }

        return default;
    }

    private ExpressionType Qualified(ColumnExpression expression, Scope scope, bool isTarget)
    {
        var parts = expression.Parts;
        var table = parts[parts.Count - 2].Name;
        Identifier? schema = parts.Count > 2 ? parts[parts.Count - 3].Name : null;
        var name = parts[parts.Count - 1];
        for (var level = scope; level is not null; level = level.Outer)
        {
            if (level.Sources.Find(source => IsNamed(source, schema, table)) is not { } source)
            {
                continue;
            }

            UseQualifier(source, Span.Between(expression.Span.Start, parts[parts.Count - 2].Span.End), schema is not null);
            var at = source.Columns.FindIndex(column => column.Name == name.Name);
            if (at >= 0)
            {
                return Use(source.Columns[at], name, isTarget);
            }

            return source.Relation is not null && source.IsComplete && SystemColumn(name.Name) is { } type ? type : default;
        }

        return default;
    }

    private static bool IsNamed(Source source, Identifier? schema, Identifier name) =>
        schema is { } written ? source.Relation == new QualifiedName(written, name) && !source.HasAlias : source.Name == name;

    private ExpressionType Use(SourceColumn column, NamePart name, bool isTarget)
    {
        if (column.Owner is { } owner)
        {
            Uses.Columns.Add(new ColumnUse(name.Span, owner, name.Name, isTarget));
        }

        return column.Type;
    }

    private void UseQualifier(Source source, Span span, bool hasSchema)
    {
        if (source is { Relation: not null, HasAlias: false })
        {
            Uses.Qualifiers.Add(new QualifierUse(span, source, hasSchema));
        }
    }

    private static ExpressionType? SystemColumn(Identifier name) => name.Value switch
    {
        "ctid" => new ExpressionType(BuiltIns.Type("tid")),
        "xmin" or "xmax" => new ExpressionType(BuiltIns.Type("xid")),
        "cmin" or "cmax" => new ExpressionType(BuiltIns.Type("cid")),
        "tableoid" => new ExpressionType(BuiltIns.Type("oid")),
        _ => null,
    };
}
