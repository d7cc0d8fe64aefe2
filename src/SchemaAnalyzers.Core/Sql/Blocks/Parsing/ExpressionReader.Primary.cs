using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Blocks.Parsing;

internal sealed partial class ExpressionReader
{
    private Expression Casts()
    {
        var operand = Primary();
        while (true)
        {
            if (cursor.Accept(TokenKind.Cast))
            {
                operand = Chained(new CastExpression(operand, TypeName()));
            }
            else if (cursor.Accept(Word.Collate))
            {
                cursor.ObjectName();
            }
            else if (cursor.At(TokenKind.LeftBracket))
            {
                cursor.SkipParenthesized();
                operand = UnknownExpression.Instance;
            }
            else
            {
                return operand;
            }
        }
    }

    private Expression Primary()
    {
        switch (cursor.Kind)
        {
            case TokenKind.String or TokenKind.EscapeString or TokenKind.UnicodeString or TokenKind.DollarString:
                return new ConstantExpression(new Text(cursor.StringConstant()));
            case TokenKind.Integer:
                return new ConstantExpression(new Number(cursor.SignedInteger()));
            case TokenKind.Operator when cursor.AtOperator("-") && cursor.Peek(1).Kind == TokenKind.Integer:
                return new ConstantExpression(new Number(cursor.SignedInteger()));
            case TokenKind.Number or TokenKind.Parameter or TokenKind.BitString:
                cursor.Advance();
                return UnknownExpression.Instance;
            case TokenKind.LeftParenthesis:
                return Parenthesized();
            default:
                return Worded();
        }
    }

    private Expression Parenthesized()
    {
        cursor.Expect(TokenKind.LeftParenthesis);
        Expression inner = cursor.At(Word.Select) ? new ScalarExpression(QueryReader.Select(cursor, _depth)) : Any();
        if (cursor.Accept(TokenKind.Comma))
        {
            // A row.
            List();
            inner = UnknownExpression.Instance;
        }

        cursor.Expect(TokenKind.RightParenthesis);
        if (!cursor.Accept(TokenKind.Dot))
        {
            return inner;
        }

        cursor.Label();
        return UnknownExpression.Instance;
    }

    private Expression Worded()
    {
        switch (cursor.Word)
        {
            case Word.True or Word.False:
                return new ConstantExpression(Value.Of(cursor.Accept(Word.True) || !cursor.Accept(Word.False)));
            case Word.Null:
                cursor.Advance();
                return new ConstantExpression(Value.Null);
            case Word.Exists when cursor.Peek(1).Kind == TokenKind.LeftParenthesis:
                cursor.Advance();
                cursor.Expect(TokenKind.LeftParenthesis);
                var query = QueryReader.Select(cursor, _depth);
                cursor.Expect(TokenKind.RightParenthesis);
                return new ExistsExpression(query);
            case Word.Array:
                cursor.Advance();
                return Array();
            case Word.Cast:
                return Cast();
            case Word.Case:
                return Case();
            case Word.CurrentSchema or Word.CurrentUser or Word.CurrentRole or Word.SessionUser or Word.User or Word.CurrentCatalog when cursor.Peek(1).Kind != TokenKind.LeftParenthesis:
                var word = cursor.Word;
                cursor.Advance();
                return new CallExpression(WordTable.SpellingOf(word), default);
            default:
                return NameOrCall();
        }
    }

    private Expression Array()
    {
        if (cursor.Accept(TokenKind.LeftParenthesis))
        {
            var query = QueryReader.Select(cursor, _depth);
            cursor.Expect(TokenKind.RightParenthesis);
            return new RowsExpression(query);
        }

        cursor.Expect(TokenKind.LeftBracket);
        var items = cursor.At(TokenKind.RightBracket) ? default : List();
        cursor.Expect(TokenKind.RightBracket);
        return new ArrayExpression(items);
    }

    private CastExpression Cast()
    {
        cursor.Advance();
        cursor.Expect(TokenKind.LeftParenthesis);
        var operand = Any();
        cursor.Expect(Word.As);
        var type = TypeName();
        cursor.Expect(TokenKind.RightParenthesis);
        return new CastExpression(operand, type);
    }

    /// <summary>Passes over CASE ... END: its value is not followed.</summary>
    private UnknownExpression Case()
    {
        var open = 0;
        do
        {
            open += cursor.At(Word.Case) ? 1 : cursor.At(Word.End) ? -1 : 0;
            if (cursor.IsAtEnd)
            {
                throw cursor.Unexpected();
            }

            cursor.Advance();
        }
        while (open > 0);
        return UnknownExpression.Instance;
    }

    private Expression NameOrCall()
    {
        // Nearly every word may be the name of a column or function here; those that end an expression are reserved.
        if (!cursor.Current.IsIdentifier || WordTable.IsReserved(cursor.Word))
        {
            throw cursor.Unexpected();
        }

        var isQuoted = cursor.Kind != TokenKind.Word;
        Identifier? qualifier = null;
        var name = cursor.Label();
        while (cursor.Accept(TokenKind.Dot))
        {
            qualifier = name;
            name = cursor.Label();
        }

        if (cursor.At(TokenKind.LeftParenthesis))
        {
            return Call(qualifier, name);
        }

        if (cursor.Current.IsString && !isQuoted)
        {
            // regclass 'name'
            return new CastExpression(new ConstantExpression(new Text(cursor.StringConstant())), name.Value);
        }

        return new NameExpression(qualifier, name);
    }

    private Expression Call(Identifier? schema, Identifier name)
    {
        cursor.Expect(TokenKind.LeftParenthesis);
        var arguments = new List<Expression>();
        if (cursor.AcceptOperator("*"))
        {
            arguments.Add(UnknownExpression.Instance);
        }
        else if (!cursor.At(TokenKind.RightParenthesis))
        {
            if (cursor.Accept(Word.Distinct) || cursor.Accept(Word.All) || cursor.Accept(Word.Variadic))
            {
                arguments.Add(UnknownExpression.Instance);
            }

            arguments.AddRange(List());
        }

        cursor.Expect(TokenKind.RightParenthesis);
        return schema is null || schema.Value.Value == SqlType.Catalog ? new CallExpression(name.Value, arguments.ToEquatableArray()) : UnknownExpression.Instance;
    }

    private string TypeName()
    {
        var type = TypeParser.Parse(cursor).Type;
        return type.Name.Name.Value + (type.IsArray ? "[]" : "");
    }
}
