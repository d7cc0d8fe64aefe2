using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads what CREATE FUNCTION and ALTER FUNCTION say of a function after its signature.</summary>
/// <remarks>createfunc_opt_item and common_func_opt_item in gram.y</remarks>
internal static class FunctionAttributes
{
    /// <summary>All up to the end or to the body.</summary>
    public static EquatableArray<FunctionAttribute> Read(TokenCursor cursor)
    {
        var attributes = new List<FunctionAttribute>();
        while (!cursor.IsAtEnd && Aspect(cursor) is { } aspect)
        {
            var start = cursor.Index;
            var setting = aspect is FunctionAspect.Setting or FunctionAspect.Reset ? Setting(cursor, ref aspect) : default;
            if (aspect is not (FunctionAspect.Setting or FunctionAspect.Reset))
            {
                Skip(cursor, aspect);
            }

            attributes.Add(new FunctionAttribute(aspect, setting, cursor.TextOf(start, cursor.Index)) { Span = Span.Between(cursor.TokenAt(start).Start, cursor.PreviousEnd) });
        }

        return attributes.OrEmpty();
    }

    /// <summary>What the attribute that begins here is about; null where none begins.</summary>
    private static FunctionAspect? Aspect(TokenCursor cursor) => cursor.Word switch
    {
        Word.Immutable or Word.Stable or Word.Volatile => FunctionAspect.Volatility,
        Word.Strict or Word.Called or Word.Returns => FunctionAspect.NullInput,
        Word.Leakproof => FunctionAspect.Leakproof,
        Word.Not when cursor.Peek(1).Word == Word.Leakproof => FunctionAspect.Leakproof,
        Word.Security or Word.External => FunctionAspect.Security,
        Word.Parallel => FunctionAspect.Parallel,
        Word.Cost => FunctionAspect.Cost,
        Word.Rows => FunctionAspect.Rows,
        Word.Support => FunctionAspect.Support,
        Word.Language => FunctionAspect.Language,
        Word.Transform => FunctionAspect.Transform,
        Word.Window => FunctionAspect.Window,
        Word.As => FunctionAspect.Source,
        Word.Set => FunctionAspect.Setting,
        Word.Reset => FunctionAspect.Reset,
        _ => null,
    };

    private static void Skip(TokenCursor cursor, FunctionAspect aspect)
    {
        var words = (aspect, cursor.Word) switch
        {
            (_, Word.Returns or Word.Called) => cursor.At(Word.Called) ? 4 : 5,
            (_, Word.External) => 3,
            (FunctionAspect.Leakproof, Word.Not) or (FunctionAspect.Security or FunctionAspect.Parallel or FunctionAspect.Language or FunctionAspect.Source, _) => 2,
            (FunctionAspect.Cost or FunctionAspect.Rows, _) => cursor.Peek(1).Kind == TokenKind.Operator ? 3 : 2,
            _ => 1,
        };
        for (var i = 0; i < words; i++)
        {
            cursor.Advance();
        }

        switch (aspect)
        {
            case FunctionAspect.Support:
                cursor.FunctionName();
                break;
            case FunctionAspect.Source when cursor.Accept(TokenKind.Comma):
                cursor.StringConstant();
                break;
            case FunctionAspect.Transform:
                do
                {
                    cursor.Expect(Word.For);
                    cursor.Expect(Word.Type);
                    TypeParser.Parse(cursor);
                }
                while (cursor.Accept(TokenKind.Comma));
                break;
        }
    }

    /// <summary>The name of the setting; empty for RESET ALL.</summary>
    private static Identifier Setting(TokenCursor cursor, ref FunctionAspect aspect)
    {
        cursor.Advance();
        if (aspect == FunctionAspect.Reset)
        {
            return cursor.Accept(Word.All) ? default : SettingName(cursor);
        }

        var name = SettingName(cursor);
        if (cursor.Accept(Word.From))
        {
            cursor.Expect(Word.Current);
            return name;
        }

        _ = cursor.Accept(Word.To) || cursor.AcceptOperator("=");
        aspect = cursor.At(Word.Default) ? FunctionAspect.Reset : aspect;
        do
        {
            _ = cursor.AcceptOperator("-") || cursor.AcceptOperator("+");
            cursor.Advance();
        }
        while (cursor.Accept(TokenKind.Comma));
        return name;
    }

    /// <summary>Of settings with a syntax of their own the name that they have otherwise.</summary>
    private static Identifier SettingName(TokenCursor cursor)
    {
        if (cursor.At(Word.Time) && cursor.Peek(1).Word == Word.Zone)
        {
            cursor.Index += 2;
            return new Identifier("timezone");
        }

        if (cursor.At(Word.Session) && cursor.Peek(1).Word == Word.Authorization)
        {
            cursor.Index += 2;
            return new Identifier("session_authorization");
        }

        var name = cursor.Label().Value;
        while (cursor.Accept(TokenKind.Dot))
        {
            name += "." + cursor.Label().Value;
        }

        return new Identifier(name.ToLowerInvariant());
    }
}
