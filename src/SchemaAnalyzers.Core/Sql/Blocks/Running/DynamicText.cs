using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Blocks.Running;

/// <summary>The text of an EXECUTE that is put together from what nobody knows: how it begins is often known all the same.</summary>
internal static class DynamicText
{
    /// <summary>Whether it is a command that changes no relation, whichever it names.</summary>
    public static bool ChangesNothing(Expression text) => TokensOf(text).Word
        is Word.Grant or Word.Revoke or Word.Analyze or Word.Vacuum or Word.Refresh or Word.Reindex or Word.Insert or Word.Update or Word.Delete or Word.Truncate or Word.Lock
        or Word.Notify or Word.Cluster or Word.Copy;

    /// <summary>Whether it may change relations that are not named in it.</summary>
    public static bool MayChangeAnything(Expression text)
    {
        var tokens = TokensOf(text);
        switch (tokens.Word)
        {
            case Word.Alter or Word.Drop or Word.Comment:
                tokens.Advance();
                return tokens.Word is not (Word.Role or Word.User or Word.Database or Word.Function or Word.Procedure or Word.System or Word.Default) && !(tokens.At(Word.Table) && NamesRelation(tokens));
            case Word.Create:
                tokens.Advance();
                return !CreatesAside(tokens);
            case Word.Other or Word.Do or Word.Call or Word.Set or Word.Reset:
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether it may create a relation whose name cannot be told. Partitions do not count: no code speaks of them.</summary>
    public static bool MayCreateRelation(Expression text)
    {
        var tokens = TokensOf(text);
        if (!tokens.Accept(Word.Create))
        {
            return MayChangeAnything(text);
        }

        while (tokens.Word is Word.Or or Word.Replace or Word.Unlogged or Word.Foreign or Word.Materialized)
        {
            tokens.Advance();
        }

        return tokens.Word is Word.Table or Word.View or Word.Other && !NamesRelation(tokens);
    }

    /// <summary>Whether a relation is named, and what follows its name shows that this is its whole name.</summary>
    private static bool NamesRelation(TokenCursor tokens)
    {
        try
        {
            tokens.Advance();
            _ = tokens.AcceptIfExists() || tokens.AcceptIfNotExists();
            tokens.Accept(Word.Only);
            tokens.ObjectName();
            return !tokens.IsAtEnd && tokens.Current.Start > tokens.PreviousEnd;
        }
        catch (SqlFailure)
        {
            return false;
        }
    }

    /// <summary>Whether it creates what is no part of a relation that is there already.</summary>
    private static bool CreatesAside(TokenCursor tokens)
    {
        while (tokens.Word is Word.Or or Word.Replace or Word.Unlogged or Word.Temp or Word.Temporary)
        {
            tokens.Advance();
        }

        return tokens.Word
            is Word.Table or Word.Role or Word.User or Word.Database or Word.Function or Word.Procedure or Word.Schema or Word.Type or Word.Domain or Word.Sequence
            or Word.Extension or Word.View or Word.Materialized or Word.Publication or Word.Server or Word.Group;
    }

    /// <summary>The tokens of the constant text at the beginning.</summary>
    private static TokenCursor TokensOf(Expression text)
    {
        var beginning = Beginning(text) ?? "";
        // A string that is open at its end is none of the first words.
        var quote = beginning.IndexOfAny(['\'', '$', '\\']);
        try
        {
            return TokenCursor.Over(beginning, 0, quote < 0 ? beginning.Length : quote);
        }
        catch (SqlFailure)
        {
            return TokenCursor.Over("", 0, 0);
        }
    }

    private static string? Beginning(Expression text)
    {
        while (true)
        {
            switch (text)
            {
                case ConstantExpression constant:
                    return constant.Value.Print();
                case OperatorExpression { Symbol: "||" } joined:
                    text = joined.Left;
                    break;
                case CallExpression { Function: "format" or "concat", Arguments.Count: > 0 } call:
                    text = call.Arguments[0];
                    break;
                default:
                    return null;
            }
        }
    }
}
