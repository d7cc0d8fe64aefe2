using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Blocks.Running;

/// <summary>The text of an EXECUTE that is put together from what nobody knows: how it begins is often known all the same.</summary>
internal static class DynamicText
{
    /// <summary>Whether it may change relations that are not named in it.</summary>
    public static bool MayChangeAnything(Expression text)
    {
        var words = WordsOf(Beginning(text) ?? "");
        return words.Count switch
        {
            0 => true,
            _ => words[0] switch
            {
                Word.Alter or Word.Drop or Word.Comment => words.Count == 1 || words[1] is not (Word.Role or Word.User or Word.Database or Word.Function or Word.Procedure or Word.System or Word.Default),
                Word.Create => !CreatesAside(words),
                Word.Other => true,
                Word.Do or Word.Call or Word.Set or Word.Reset => true,
                _ => false,
            },
        };
    }

    /// <summary>Whether it creates what is no part of a relation that is there already.</summary>
    private static bool CreatesAside(List<Word> words) => words.Skip(1).FirstOrDefault(word => word is not (Word.Or or Word.Replace or Word.Unlogged or Word.Temp or Word.Temporary))
        is Word.Table or Word.Role or Word.User or Word.Database or Word.Function or Word.Procedure or Word.Schema or Word.Type or Word.Domain or Word.Sequence or Word.Extension or Word.View
        or Word.Materialized or Word.Publication or Word.Server or Word.Group;

    /// <summary>The constant text at the beginning; null where there is none.</summary>
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

    private static List<Word> WordsOf(string text)
    {
        const int Enough = 5;
        var words = new List<Word>();
        foreach (var part in text.Split([' ', '\n', '\r', '\t'], Enough + 1, StringSplitOptions.RemoveEmptyEntries).Take(Enough))
        {
            words.Add(WordTable.Find(part, 0, part.Length, WordHash.Of(part, 0, part.Length)));
        }

        return words;
    }
}
