using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Replay;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>The checks that a migration itself adds: all that is known of those of a table that nobody has shown.</summary>
internal sealed class SeenChecks
{
    private readonly Dictionary<(QualifiedName Table, Identifier Name), (string Expression, bool IsValid)> _checks = [];

    public void See(ObjectName table, TableAction action)
    {
        switch (action)
        {
            case AddConstraint { Constraint: CheckSyntax { Name: { } name, IsNotEnforced: false } check }:
                _checks[(Key(table), name)] = (check.Expression, !check.IsNotValid);
                break;
            case ValidateConstraint validate when _checks.TryGetValue((Key(table), validate.Name), out var added):
                _checks[(Key(table), validate.Name)] = added with { IsValid = true };
                break;
            case DropConstraint drop:
                _checks.Remove((Key(table), drop.Name));
                break;
        }
    }

    /// <summary>Whether one that was validated says that the column has a value.</summary>
    public bool SayNotNull(ObjectName table, Identifier column) =>
        _checks.Any(check => check.Key.Table == Key(table) && check.Value.IsValid && SaysNotNull(check.Value.Expression, column));

    /// <summary>Whether one of the conditions that AND joins is that the column has a value. Where parentheses would say otherwise, it is taken for so.</summary>
    public static bool SaysNotNull(string expression, Identifier column)
    {
        var tokens = ExpressionTokens.Of(expression).Where(token => token.Kind is not (TokenKind.LeftParenthesis or TokenKind.RightParenthesis)).ToList();
        for (var i = 0; i + 3 < tokens.Count; i++)
        {
            if ((i == 0 || tokens[i - 1].Word == Word.And) && (i + 4 == tokens.Count || tokens[i + 4].Word == Word.And)
                && tokens[i].IsIdentifier && TokenText.Name(expression, tokens[i], new NamePool()) == column.Value
                && tokens[i + 1].Word == Word.Is && tokens[i + 2].Word == Word.Not && tokens[i + 3].Word == Word.Null)
            {
                return true;
            }
        }

        return false;
    }

    private static QualifiedName Key(ObjectName name) => new(name.Schema, name.Name);
}
