using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Binding;

internal sealed partial class Binder
{
    /// <summary>How often a join looks at each table before it.</summary>
    private const int CostOfSource = 8;

    /// <summary>A chain of joins, from the left.</summary>
    private List<Source> Join(JoinedTable join, Scope scope, List<Source> lateral)
    {
        var chain = new Stack<JoinedTable>();
        TableReference first = join;
        while (first is JoinedTable link)
        {
            chain.Push(link);
            first = link.Left;
        }

        var left = Table(first, scope, lateral);
        foreach (var link in chain)
        {
            var right = Table(link.Right, scope, [.. lateral, .. left]);
            left = Merge(link, left, right, scope);
        }

        return left;
    }

    /// <remarks>transformFromClauseItem in parse_clause.c</remarks>
    private List<Source> Merge(JoinedTable join, List<Source> left, List<Source> right, Scope scope)
    {
        List<Source> both = [.. left, .. right];
        if (!_budget.Spend(both.Count * CostOfSource))
        {
            return [];
        }

        if (join.On is { } condition)
        {
            Visit(condition, new Scope(scope.Outer, scope.CommonTables) { Sources = both });
        }

        var leftColumns = Visible(left);
        var rightColumns = Visible(right);
        var isComplete = both.TrueForAll(source => !source.AreColumnsVisible || source.IsComplete);
        var merged = new List<SourceColumn>();
        var names = join.IsNatural ? leftColumns.Select(column => column.Name).Where(name => rightColumns.Exists(column => column.Name == name)).ToList() : [.. join.Using.Select(part => part.Name)];
        foreach (var name in names)
        {
            var from = leftColumns.FindIndex(column => column.Name == name);
            var to = rightColumns.FindIndex(column => column.Name == name);
            merged.Add(new SourceColumn(name, from < 0 || to < 0 ? default : Merged(join.Kind, leftColumns[from].Type, rightColumns[to].Type)));
            UseMerged(from < 0 ? default : leftColumns[from]);
            UseMerged(to < 0 ? default : rightColumns[to]);
        }

        // A natural join of columns that are not known may merge any of them.
        isComplete &= !join.IsNatural || both.TrueForAll(source => source.IsComplete);
        if (names.Count == 0 && join.Alias is null && isComplete == both.TrueForAll(source => !source.AreColumnsVisible || source.IsComplete) && !join.IsNatural)
        {
            return both;
        }

        List<SourceColumn> columns = [.. merged, .. leftColumns.Where(column => !names.Contains(column.Name)), .. rightColumns.Where(column => !names.Contains(column.Name))];
        return Hide(join, both, merged, columns, isComplete);
    }

    /// <summary>One column of two: from the side that has all rows, and of COALESCE where none has.</summary>
    /// <remarks>buildMergedJoinVar in parse_clause.c</remarks>
    private ExpressionType Merged(JoinKind kind, ExpressionType left, ExpressionType right)
    {
        var common = CommonType.Of(_coercion, [left, right]);
        if (common.Type is not { } type || kind == JoinKind.Full)
        {
            return common;
        }

        bool IsAsIs(ExpressionType side) => side.Type == type && side.Modifiers == common.Modifiers;
        var isRight = kind == JoinKind.Right || (kind == JoinKind.Inner && !IsAsIs(left) && IsAsIs(right));
        return common with { Collation = (isRight ? right : left).Collation.For(type) };
    }

    private static List<Source> Hide(JoinedTable join, List<Source> both, List<SourceColumn> merged, List<SourceColumn> columns, bool isComplete)
    {
        if (join.Alias is { } alias)
        {
            var renamed = columns.Select((column, i) => column with
            {
                Name = i < alias.Columns.Count ? alias.Columns[i] : column.Name,
                Qualifier = alias.Name,
                Owner = i < alias.Columns.Count ? null : column.Owner,
            });
            return [new Source(alias.Name, [.. renamed]) { IsComplete = isComplete, HasAlias = true, RowType = BuiltIns.Record }];
        }

        both.ForEach(source => source.AreColumnsVisible = false);
        both.Add(new Source(null, columns) { IsComplete = isComplete });
        if (join.UsingAlias is { } usingAlias)
        {
            both.Add(new Source(usingAlias, [.. merged.Select(column => column with { Qualifier = usingAlias })]) { HasAlias = true, AreColumnsVisible = false, RowType = BuiltIns.Record });
        }

        return both;
    }

    private static List<SourceColumn> Visible(List<Source> sources) => [.. sources.Where(source => source.AreColumnsVisible).SelectMany(source => source.Columns)];

    private void UseMerged(SourceColumn column)
    {
        if (column.Owner is { } owner)
        {
            Uses.Merged.Add(new ColumnUse(default, owner, column.Name, IsTarget: false));
        }
    }
}
