using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads the signature of CREATE FUNCTION, PROCEDURE and AGGREGATE; the rest is kept as text.</summary>
internal static class FunctionParser
{
    public static CreateFunctionStatement Parse(TokenCursor cursor, bool orReplace)
    {
        var kind = cursor.Word switch
        {
            Word.Procedure => FunctionKind.Procedure,
            Word.Aggregate => FunctionKind.Aggregate,
            _ => FunctionKind.Function,
        };
        cursor.Advance();
        var name = cursor.FunctionName();
        var parameters = kind == FunctionKind.Aggregate && IsOldAggregate(cursor) ? BaseType(cursor) : Parameters(cursor);
        var returns = HasResult(cursor) ? Returns(cursor) : null;
        if (returns is { Type: null } && parameters.Any(parameter => parameter.Mode is ParameterMode.Out or ParameterMode.InOut))
        {
            throw new SqlFailure(SqlStates.SyntaxError, "OUT and INOUT arguments aren't allowed in TABLE functions", name.Span);
        }

        var attributes = kind == FunctionKind.Aggregate ? default : FunctionAttributes.Read(cursor);
        StatementParser.Skip(cursor, IgnoredStatement.Instance);
        var types = parameters.Concat(returns?.Columns ?? default).Select(parameter => parameter.Type).Concat(returns?.Type is { } result ? [result] : []);
        var written = types.Where(type => !type.Type.IsBuiltIn && type.Type.Name.Schema.IsEmpty).Select(type => new ObjectName(default, type.Type.Name.Name, type.Span));
        return new CreateFunctionStatement(name, kind, parameters, Kept.WithTypes(Kept.Statement(cursor, name), name, written), orReplace) { Returns = returns, Attributes = attributes };
    }

    /// <summary>Passes over what CREATE says of a function before its attributes.</summary>
    public static void SkipSignature(TokenCursor cursor)
    {
        cursor.Expect(Word.Create);
        _ = cursor.Accept(Word.Or, Word.Replace);
        cursor.Advance();
        cursor.FunctionName();
        Parameters(cursor);
        _ = HasResult(cursor) ? Returns(cursor) : null;
    }

    /// <summary>Whether RETURNS and a type follow, and not RETURNS NULL ON NULL INPUT; then RETURNS is read.</summary>
    private static bool HasResult(TokenCursor cursor) => !cursor.At(Word.Returns, Word.Null) && cursor.Accept(Word.Returns);

    /// <summary>The argument types after the name of a function in DROP, ALTER and COMMENT; null where there are no parentheses.</summary>
    public static EquatableArray<TypeSyntax>? ArgumentTypes(TokenCursor cursor)
    {
        if (!cursor.At(TokenKind.LeftParenthesis))
        {
            return null;
        }

        return Parameters(cursor).Where(parameter => parameter.Mode != ParameterMode.Out).Select(parameter => parameter.Type).ToEquatableArray();
    }

    /// <summary>Whether a list of settings follows the name, instead of the types of the arguments: the syntax before PostgreSQL 8.2, which still works.</summary>
    private static bool IsOldAggregate(TokenCursor cursor) => cursor.Peek(1).IsIdentifier && cursor.IsOperator(cursor.Peek(2), "=");

    /// <summary>BASETYPE is the type of the only argument; "ANY" stands for none.</summary>
    private static EquatableArray<ParameterSyntax> BaseType(TokenCursor cursor)
    {
        var parameters = new List<ParameterSyntax>();
        for (cursor.Expect(TokenKind.LeftParenthesis); !cursor.At(TokenKind.RightParenthesis) && !cursor.IsAtEnd;)
        {
            var isBase = cursor.IsSpelled("basetype");
            cursor.Advance();
            if (isBase && cursor.AcceptOperator("="))
            {
                var type = cursor.Current.IsString ? cursor.StringConstant() : "";
                var types = type.Length > 0 ? TokenCursor.Over(type, 0, type.Length) : cursor;
                if (!types.IsSpelled("any"))
                {
                    parameters.Add(new ParameterSyntax(ParameterMode.In, null, TypeParser.Parse(types)));
                }
            }
            else if (cursor.At(TokenKind.LeftParenthesis))
            {
                cursor.SkipParenthesized();
            }
        }

        cursor.Expect(TokenKind.RightParenthesis);
        return parameters.OrEmpty();
    }

    private static ReturnsSyntax? Returns(TokenCursor cursor)
    {
        var isSet = cursor.At(Word.Setof);
        if (!cursor.Accept(Word.Table))
        {
            return new ReturnsSyntax(TypeParser.Parse(cursor), isSet, default);
        }

        return new ReturnsSyntax(null, IsSet: true, Parameters(cursor));
    }

    private static EquatableArray<ParameterSyntax> Parameters(TokenCursor cursor)
    {
        var parameters = new List<ParameterSyntax>();
        cursor.Expect(TokenKind.LeftParenthesis);
        while (!cursor.Accept(TokenKind.RightParenthesis))
        {
            if (cursor.AcceptOperator("*") || cursor.Accept(TokenKind.Comma))
            {
                continue;
            }

            var isFirstOrdered = cursor.Accept(Word.Order, Word.By);
            parameters.Add(Parameter(cursor) with { IsFirstOrdered = isFirstOrdered });
            if (!cursor.At(TokenKind.Comma) && !cursor.At(TokenKind.RightParenthesis) && !cursor.At(Word.Order))
            {
                throw cursor.Unexpected();
            }
        }

        return parameters.OrEmpty();
    }

    private static ParameterSyntax Parameter(TokenCursor cursor)
    {
        var mode = Mode(cursor);
        var start = cursor.Index;
        Identifier? name = null;
        if (IsName(cursor))
        {
            cursor.Index = start;
            name = cursor.Label();
            mode ??= Mode(cursor);
        }
        else
        {
            cursor.Index = start;
        }

        var type = TypeParser.Parse(cursor);
        var hasDefault = cursor.Accept(Word.Default) || cursor.AcceptOperator("=");
        if (hasDefault)
        {
            cursor.Expression(static _ => false);
        }

        return new ParameterSyntax(mode ?? ParameterMode.In, name, type) { HasDefault = hasDefault };
    }

    /// <summary>Whether a name precedes the type: only then does something other than the end of the parameter follow the first type.</summary>
    private static bool IsName(TokenCursor cursor)
    {
        if (cursor.Kind != TokenKind.Word)
        {
            return cursor.Peek(1).Kind is not (TokenKind.Comma or TokenKind.RightParenthesis or TokenKind.Dot or TokenKind.LeftBracket) && cursor.Peek(1).Word is not (Word.Order or Word.Default);
        }

        try
        {
            TypeParser.Parse(cursor);
        }
        catch (SqlFailure)
        {
            return true;
        }

        return !cursor.At(TokenKind.Comma) && !cursor.At(TokenKind.RightParenthesis) && !cursor.At(Word.Default) && !cursor.AtOperator("=") && !cursor.At(Word.Order);
    }

    private static ParameterMode? Mode(TokenCursor cursor)
    {
        if (cursor.Accept(Word.In))
        {
            return cursor.Accept(Word.Out) ? ParameterMode.InOut : ParameterMode.In;
        }

        if (cursor.Accept(Word.Out))
        {
            return ParameterMode.Out;
        }

        if (cursor.Accept(Word.Inout))
        {
            return ParameterMode.InOut;
        }

        return cursor.Accept(Word.Variadic) ? ParameterMode.Variadic : null;
    }
}
