using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Tells what a CREATE statement creates.</summary>
internal static class CreateParser
{
    /// <summary>From after CREATE on.</summary>
    public static Statement Parse(TokenCursor cursor)
    {
        var orReplace = cursor.Accept(Word.Or, Word.Replace);
        _ = cursor.Accept(Word.Global) || cursor.Accept(Word.Local);
        var persistence = ReadPersistence(cursor);
        switch (cursor.Word)
        {
            case Word.Table:
                cursor.Advance();
                return TableParser.Parse(cursor, persistence, isForeign: false);
            case Word.Foreign when cursor.Accept(Word.Foreign, Word.Table):
                return TableParser.Parse(cursor, persistence, isForeign: true);
            case Word.Unique:
                cursor.Advance();
                cursor.Expect(Word.Index);
                return IndexParser.Parse(cursor, isUnique: true);
            case Word.Index:
                cursor.Advance();
                return IndexParser.Parse(cursor, isUnique: false);
            case Word.View or Word.Recursive or Word.Materialized:
                return ViewParser.Parse(cursor, orReplace, persistence == Persistence.Temporary);
            case Word.Sequence:
                cursor.Advance();
                var ifNotExists = cursor.AcceptIfNotExists();
                return new CreateSequenceStatement(cursor.ObjectName(), SequenceParser.Options(cursor), persistence, ifNotExists);
            default:
                return Other(cursor, orReplace);
        }
    }

    private static Statement Other(TokenCursor cursor, bool orReplace)
    {
        switch (cursor.Word)
        {
            case Word.Type:
                cursor.Advance();
                return CreateTypeParser.Parse(cursor);
            case Word.Domain:
                cursor.Advance();
                return CreateTypeParser.Domain(cursor);
            case Word.Schema:
                cursor.Advance();
                return SchemaParser.IsOfCurrentRole(cursor) ? StatementParser.Skip(cursor, new UnknownEffectStatement("the schema of the current role has a name that is not known", default) { MayCreate = true }) : SchemaParser.Parse(cursor);
            case Word.Extension:
                cursor.Advance();
                return Extension(cursor);
            case Word.Function or Word.Procedure or Word.Aggregate:
                return FunctionParser.Parse(cursor, orReplace);
            case Word.Trigger or Word.Constraint:
                return TriggerParser.Parse(cursor, orReplace);
            case Word.Rule:
                return TriggerParser.Rule(cursor, orReplace);
            case Word.Policy:
                return TriggerParser.Policy(cursor);
            case Word.Collation:
                cursor.Advance();
                return CollationParser.Parse(cursor);
            case Word.Operator when cursor.Peek(1).Word is not (Word.Class or Word.Family):
                return Operator(cursor);
            case Word.Server:
                cursor.Advance();
                return Server(cursor);
            default:
                return IsKnown(cursor.Word) ? StatementParser.Ignore(cursor) : throw cursor.Unexpected();
        }
    }

    private static Persistence ReadPersistence(TokenCursor cursor)
    {
        if (cursor.Accept(Word.Temp) || cursor.Accept(Word.Temporary))
        {
            return Persistence.Temporary;
        }

        return cursor.Accept(Word.Unlogged) ? Persistence.Unlogged : Persistence.Permanent;
    }

    private static CreateExtensionStatement Extension(TokenCursor cursor)
    {
        var ifNotExists = cursor.AcceptIfNotExists();
        var name = cursor.Name();
        Identifier? schema = null;
        var cascades = false;
        cursor.Accept(Word.With);
        while (!cursor.IsAtEnd)
        {
            if (cursor.Accept(Word.Schema))
            {
                schema = cursor.Name();
            }
            else if (cursor.Accept(Word.Version))
            {
                _ = cursor.Current.IsString ? cursor.StringConstant() : cursor.Label().Value;
            }
            else
            {
                cursor.Expect(Word.Cascade);
                cascades = true;
            }
        }

        return new CreateExtensionStatement(name, schema, ifNotExists, cascades);
    }

    private static Statement Operator(TokenCursor cursor)
    {
        while (!cursor.IsAtEnd && !cursor.At(TokenKind.Operator) && !cursor.At(TokenKind.LeftParenthesis))
        {
            cursor.Advance();
        }

        var symbol = cursor.Current;
        cursor.Expect(TokenKind.Operator);
        return StatementParser.Skip(cursor, new CreateOperatorStatement(cursor.Text.Substring(symbol.Start, symbol.Length)));
    }

    private static CreateServerStatement Server(TokenCursor cursor)
    {
        var ifNotExists = cursor.AcceptIfNotExists();
        var name = cursor.Name();
        while (cursor.Word is Word.Type or Word.Version)
        {
            cursor.Advance();
            cursor.StringConstant();
        }

        cursor.Expect(Word.Foreign);
        cursor.Expect(Word.Data);
        cursor.Expect(Word.Wrapper);
        var server = new CreateServerStatement(name, cursor.Name(), ifNotExists);
        StatementParser.Ignore(cursor);
        return server;
    }

    /// <summary>Objects that the schema does not hold, as no relation depends on them.</summary>
    private static bool IsKnown(Word word) => word
        is Word.Access or Word.Cast or Word.Conversion or Word.Database or Word.Default or Word.Event or Word.Foreign or Word.Group
        or Word.Language or Word.Operator or Word.Procedural or Word.Trusted or Word.Publication or Word.Role or Word.Statistics
        or Word.Subscription or Word.Tablespace or Word.Text or Word.Transform or Word.User or Word.Assertion;
}
