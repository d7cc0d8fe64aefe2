using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>What the body of a function may do to relations when it is called.</summary>
internal static class DefinitionEffect
{
    private const string Reason = "a function that is called may change it";

    /// <summary>Null for a function that changes no relation.</summary>
    public static UnknownEffectStatement? Of(Session session, FunctionEntry function, CalledFunction call)
    {
        var words = new HashSet<Word>();
        Collect(function.Definition, words, depth: 0);
        // The CREATE of CREATE FUNCTION is one of the tokens itself.
        if (!words.Contains(Word.Create) && !words.Contains(Word.Alter) && !words.Contains(Word.Drop) && !words.Contains(Word.Execute))
        {
            return null;
        }

        var names = TouchedNames.In(function.Definition);
        var isOpen = words.Contains(Word.Execute) && (words.Contains(Word.Alter) || words.Contains(Word.Drop));
        var arguments = call.Arguments.OfType<ConstantExpression>().Select(constant => constant.Value).OfType<Text>().Select(text => Blocks.Running.Casts.NameIn(text.Content)).OfType<ObjectName>();
        var named = arguments.Where(name => session.FindRelation(name) is not null).ToList();
        return new UnknownEffectStatement(Reason, names.Relations.Concat(named).ToList().OrEmpty())
        {
            Schemas = names.Schemas.OrEmpty(),
            IsAnything = isOpen && named.Count == 0,
            MayCreate = words.Contains(Word.Execute) && words.Contains(Word.Create) && words.Contains(Word.Table) && !words.Contains(Word.Partition),
        };
    }

    /// <summary>The words of the body: what stands in the strings of the definition, whichever the quotes.</summary>
    private static void Collect(string text, HashSet<Word> words, int depth)
    {
        const int MaximumDepth = 3;
        try
        {
            for (var cursor = TokenCursor.Over(text, 0, text.Length); !cursor.IsAtEnd;)
            {
                if (cursor.Current.IsString && depth < MaximumDepth)
                {
                    Collect(cursor.StringConstant(), words, depth + 1);
                    continue;
                }

                if (depth > 0)
                {
                    words.Add(cursor.Word);
                }

                cursor.Advance();
            }
        }
        catch (SqlFailure)
        {
            // Another language: what it does through SQL stands in strings that were seen before.
        }
    }
}
