using System.Globalization;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>The types that the SQL standard spells in words: <c>double precision</c>, <c>character varying(20)</c>, <c>interval day to second</c>.</summary>
internal static class KeywordTypeParser
{
    private static readonly Dictionary<Word, SqlType> s_simple = new[] { Word.Int, Word.Integer, Word.Smallint, Word.Bigint, Word.Real, Word.Boolean }
        .ToDictionary(word => word, word => TypeParser.Plain(BuiltInTypes.Resolve(WordTable.SpellingOf(word))!));

    public static SqlType? TryParse(TokenCursor cursor)
    {
        var word = cursor.Word;
        switch (word)
        {
            case Word.Int or Word.Integer or Word.Smallint or Word.Bigint or Word.Real or Word.Boolean:
                cursor.Advance();
                return s_simple[word];
            case Word.Json when cursor.Peek(1).Kind != TokenKind.Dot:
                cursor.Advance();
                return TypeParser.Plain("json");
            case Word.Double when cursor.Accept(Word.Double, Word.Precision):
                return TypeParser.Plain("float8");
            case Word.Float:
                cursor.Advance();
                return Float(cursor);
            case Word.Decimal or Word.Dec or Word.Numeric:
                cursor.Advance();
                return Numeric(cursor);
            case Word.Bit:
                cursor.Advance();
                return Varying(cursor, "bit", "varbit");
            case Word.Character or Word.Char or Word.Nchar:
                cursor.Advance();
                return Varying(cursor, "bpchar", "varchar");
            case Word.National:
                cursor.Advance();
                _ = cursor.Accept(Word.Character) || (cursor.Accept(Word.Char) ? true : throw cursor.Unexpected());
                return Varying(cursor, "bpchar", "varchar");
            case Word.Varchar:
                cursor.Advance();
                return With(TypeParser.Plain("varchar"), TypeParser.Modifiers(cursor));
            case Word.Timestamp or Word.Time:
                cursor.Advance();
                return Zoned(cursor, word == Word.Time ? "time" : "timestamp");
            case Word.Interval:
                cursor.Advance();
                return Interval(cursor);
            default:
                return null;
        }
    }

    public static bool IsAtField(TokenCursor cursor) => IsField(cursor.Word);

    /// <summary><c>DAY TO SECOND(3)</c></summary>
    public static SqlType IntervalFields(TokenCursor cursor, SqlType interval)
    {
        var fields = Field(cursor);
        if (cursor.Accept(Word.To))
        {
            fields += " TO " + (IsField(cursor.Word) ? Field(cursor) : throw cursor.Unexpected());
        }

        interval = interval with { Fields = fields };
        return fields.EndsWith("SECOND", StringComparison.Ordinal) ? With(interval, Precision(cursor)) : interval;
    }

    /// <summary>Of seconds: at most 6 digits, with a warning of the server only.</summary>
    public static string[] Precision(TokenCursor cursor)
    {
        var modifiers = TypeParser.Modifiers(cursor);
        return modifiers.Length == 1 && int.TryParse(modifiers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits > 6 ? ["6"] : modifiers;
    }

    private static SqlType With(SqlType type, string[] modifiers) => modifiers.Length == 0 ? type : type with { Modifiers = modifiers };

    private static SqlType Float(TokenCursor cursor)
    {
        var at = cursor.Current;
        var modifiers = TypeParser.Modifiers(cursor);
        if (modifiers.Length == 0)
        {
            return TypeParser.Plain("float8");
        }

        var isNumber = int.TryParse(modifiers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var bits);
        return !isNumber ? throw cursor.Unexpected() : bits switch
        {
            < 1 => throw new SqlFailure("22023", "precision for type float must be at least 1 bit", new Span(at.Start, at.Length)),
            > 53 => throw new SqlFailure("22023", "precision for type float must be less than 54 bits", new Span(at.Start, at.Length)),
            _ => TypeParser.Plain(bits <= 24 ? "float4" : "float8"),
        };
    }

    /// <summary><c>numeric(5)</c> is <c>numeric(5,0)</c>.</summary>
    private static SqlType Numeric(TokenCursor cursor)
    {
        var modifiers = TypeParser.Modifiers(cursor);
        return With(TypeParser.Plain("numeric"), modifiers.Length == 1 ? [modifiers[0], "0"] : modifiers);
    }

    /// <summary>Without VARYING a missing length is 1.</summary>
    private static SqlType Varying(TokenCursor cursor, string fixedName, string varyingName)
    {
        var isVarying = cursor.Accept(Word.Varying);
        var modifiers = TypeParser.Modifiers(cursor);
        return isVarying
            ? With(TypeParser.Plain(varyingName), modifiers)
            : With(TypeParser.Plain(fixedName), modifiers.Length == 0 ? ["1"] : modifiers);
    }

    private static SqlType Zoned(TokenCursor cursor, string name)
    {
        var modifiers = Precision(cursor);
        if (cursor.At(Word.With, Word.Time) || cursor.At(Word.Without, Word.Time))
        {
            name = !cursor.At(Word.With) ? name : name == "time" ? "timetz" : "timestamptz";
            cursor.Advance();
            cursor.Advance();
            cursor.Expect(Word.Zone);
        }

        return With(TypeParser.Plain(name), modifiers);
    }

    private static SqlType Interval(TokenCursor cursor)
    {
        var interval = TypeParser.Plain("interval");
        if (cursor.At(TokenKind.LeftParenthesis))
        {
            return With(interval, Precision(cursor));
        }

        return IsField(cursor.Word) ? IntervalFields(cursor, interval) : interval;
    }

    private static bool IsField(Word word) => word is Word.Year or Word.Month or Word.Day or Word.Hour or Word.Minute or Word.Second;

    private static string Field(TokenCursor cursor)
    {
        var word = cursor.Word;
        cursor.Advance();
        return WordTable.SpellingOf(word).ToUpperInvariant();
    }
}
