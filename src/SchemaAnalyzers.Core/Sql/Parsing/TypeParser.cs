using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads types in all their spellings.</summary>
/// <remarks>https://www.postgresql.org/docs/current/datatype.html</remarks>
internal static class TypeParser
{
    private static readonly Dictionary<string, TypeSyntax> s_plain = BuiltInTypeNames.All.ToDictionary(name => name, name => TypeSyntax.Known(SqlType.BuiltIn(name)));

    public static TypeSyntax Parse(TokenCursor cursor)
    {
        cursor.Accept(Word.Setof);
        if (cursor.Types.TakeKnown(cursor) is { } known)
        {
            return known;
        }

        var (start, first) = (cursor.Start, cursor.Index);
        if (cursor.Current.Kind == TokenKind.Word && KeywordTypeParser.TryParse(cursor) is { } keyword)
        {
            return Finish(cursor, keyword, start);
        }

        var name = cursor.FunctionName();
        if (!name.IsQualified && SerialOf(name.Name.Value) is { } serial && !cursor.At(TokenKind.LeftBracket))
        {
            return new TypeSyntax(Plain(serial), cursor.SpanFrom(start), IsSerial: true);
        }

        if (cursor.AcceptOperator("%"))
        {
            cursor.Index = first;
            return TypeOfColumn(cursor, start);
        }

        return Finish(cursor, Generic(cursor, name), start);
    }

    /// <summary><c>table.column%TYPE</c>, in the signatures of functions.</summary>
    private static TypeSyntax TypeOfColumn(TokenCursor cursor, int start)
    {
        var path = new List<Identifier>();
        do
        {
            path.Add(cursor.Label());
        }
        while (cursor.Accept(TokenKind.Dot));
        var table = path.Count < 2 ? default : new ObjectName(path.Count > 2 ? path[path.Count - 3] : default, path[path.Count - 2], cursor.SpanFrom(start));
        cursor.AcceptOperator("%");
        cursor.Expect(Word.Type);
        return new TypeSyntax(Plain("unknown"), cursor.SpanFrom(start)) { ColumnOf = path.Count < 2 ? null : table, Column = path[path.Count - 1] };
    }

    public static SqlType Plain(string internalName) => s_plain[internalName].Type;

    /// <summary>The built-in type of that internal name, where it can be written without its schema, or null.</summary>
    public static SqlType? FindBuiltIn(string name)
    {
        if (s_plain.TryGetValue(name, out var type))
        {
            return type.Type;
        }

        return name.Length > 1 && name[0] == '_' && s_plain.TryGetValue(name.Substring(1), out var element) ? element.Type.ToArray() : null;
    }

    /// <summary>The modifiers in parentheses, or none.</summary>
    public static string[] Modifiers(TokenCursor cursor)
    {
        if (!cursor.Accept(TokenKind.LeftParenthesis))
        {
            return [];
        }

        var modifiers = new List<string>();
        do
        {
            modifiers.Add(Number(cursor.Expression(static _ => false)));
        }
        while (cursor.Accept(TokenKind.Comma));
        cursor.Expect(TokenKind.RightParenthesis);
        return [.. modifiers];
    }

    private static string Number(string modifier)
    {
        if (modifier[0] != '0')
        {
            return modifier;
        }

        var digits = modifier.TrimStart('0');
        return digits.All(c => c is >= '0' and <= '9') ? (digits.Length == 0 ? "0" : digits) : modifier;
    }

    private static SqlType Generic(TokenCursor cursor, ObjectName name)
    {
        var modifiers = Modifiers(cursor);
        var builtIn = !name.IsQualified || name.Schema.Value == SqlType.Catalog ? FindBuiltIn(name.Name.Value) : null;
        if (builtIn is null)
        {
            return new SqlType(new QualifiedName(name.Schema, name.Name), modifiers);
        }

        if (builtIn.Is("numeric") && modifiers.Length == 1)
        {
            modifiers = [modifiers[0], "0"];
        }

        return modifiers.Length == 0 ? builtIn : builtIn with { Modifiers = modifiers };
    }

    private static TypeSyntax Finish(TokenCursor cursor, SqlType type, int start)
    {
        if (cursor.Accept(Word.Array))
        {
            type = type.ToArray();
            SkipBound(cursor);
        }

        while (cursor.At(TokenKind.LeftBracket))
        {
            type = type.IsArray ? type : type.ToArray();
            SkipBound(cursor);
        }

        var isPlain = type.IsBuiltIn && type.Modifiers.IsEmpty && !type.IsArray && type.Fields is null;
        return isPlain && s_plain.TryGetValue(type.Name.Name.Value, out var known) ? known : cursor.Types.Intern(cursor, cursor.SpanFrom(start), type);
    }

    private static void SkipBound(TokenCursor cursor)
    {
        if (cursor.Accept(TokenKind.LeftBracket))
        {
            cursor.Accept(TokenKind.Integer);
            cursor.Expect(TokenKind.RightBracket);
        }
    }

    private static string? SerialOf(string name) => name switch
    {
        "serial" or "serial4" => "int4",
        "bigserial" or "serial8" => "int8",
        "smallserial" or "serial2" => "int2",
        _ => null,
    };
}
