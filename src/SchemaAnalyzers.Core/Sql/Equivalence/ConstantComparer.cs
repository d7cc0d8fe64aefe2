using System.Globalization;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Equivalence;

/// <summary>Compares two constants: as values of their type where it is known, else only where no type makes them equal.</summary>
internal sealed class ConstantComparer(ExpressionScope scope, NodeComparer nodes)
{
    private static readonly string[] s_dates =
    [
        "yyyy-M-d", "yyyy-M-d H:m", "yyyy-M-d H:m:s", "yyyy-M-d H:m:s.FFFFFF", "yyyy-M-dTH:m:s", "yyyy-M-dTH:m:s.FFFFFF", "H:m", "H:m:s", "H:m:s.FFFFFF",
    ];

    private static readonly string[] s_moments = ["yyyy-M-d H:mzz", "yyyy-M-d H:m:szz", "yyyy-M-d H:m:szzz", "yyyy-M-d H:m:s.FFFFFFzz", "yyyy-M-d H:m:s.FFFFFFzzz", "yyyy-M-dTH:m:sK", "yyyy-M-dTH:m:s.FFFFFFK"];

    private static readonly HashSet<string> s_special = ["now", "today", "tomorrow", "yesterday", "epoch", "infinity", "allballs", "nan"];

    public Verdict Compare(Node first, Node second, SqlType? expected)
    {
        if (first.Kind == NodeKind.Null || second.Kind == NodeKind.Null)
        {
            return Of(first.Kind == second.Kind);
        }

        if (scope.BaseOf(Common(first.Type, second.Type) ?? expected) is { } type)
        {
            return OfType(type, Constants.Typed(first, type), Constants.Typed(second, type));
        }

        if (first.Kind == second.Kind && first.Text == second.Text)
        {
            return Verdict.Equal;
        }

        return first.Kind == NodeKind.String && second.Kind == NodeKind.String ? Texts(first.Text, second.Text)
            : Constants.Number(first.Text) is { } one && Constants.Number(second.Text) is { } other ? Of(one == other)
            : Constants.Truth(first.Text) is { } yes && Constants.Truth(second.Text) is { } no && yes == no ? Verdict.Unsure
            : Verdict.Different;
    }

    /// <summary>Of what both sides say the type that tells more: a domain is printed behind the type below it.</summary>
    private static SqlType? Common(SqlType? first, SqlType? second) =>
        first is null || second is null ? first ?? second : first.IsBuiltIn ? first : second;

    private Verdict OfType(SqlType type, Node first, Node second)
    {
        if (first.Is("array") && second.Is("array"))
        {
            return nodes.Compare(first, second, type);
        }

        if (first.Text == second.Text && first.Kind == second.Kind)
        {
            return Verdict.Equal;
        }

        if (type.IsArray)
        {
            return Verdict.Unsure;
        }

        if (!type.IsBuiltIn)
        {
            return scope.IsEnum(type) ? Verdict.Different : Texts(first.Text, second.Text);
        }

        return type.Name.Name.Value switch
        {
            "text" or "varchar" or "xml" => Exact(first, second),
            "bpchar" => Of(first.Text.TrimEnd(' ') == second.Text.TrimEnd(' ')),
            "bit" or "varbit" => Verdict.Different,
            "bool" => Constants.Truth(first.Text) is { } yes && Constants.Truth(second.Text) is { } no ? Of(yes == no) : Verdict.Unsure,
            "int2" or "int4" or "int8" or "numeric" or "float4" or "float8" or "oid" => Numbers(first.Text, second.Text),
            "json" or "jsonb" => JsonText.Compare(first.Text, second.Text),
            "uuid" => Of(Hexadecimal(first.Text) == Hexadecimal(second.Text)),
            "date" or "timestamp" or "time" => Moments(first.Text, second.Text, s_dates, DateTimeStyles.None),
            "timestamptz" => Moments(first.Text, second.Text, s_moments, DateTimeStyles.AdjustToUniversal),
            "interval" => IntervalText.Compare(first.Text, second.Text),
            "regclass" or "regtype" or "regproc" or "regprocedure" or "regconfig" or "regdictionary" => Names(first.Text, second.Text),
            _ => Texts(first.Text, second.Text),
        };
    }

    /// <summary>A number without quotes that becomes a text: <c>5</c> and <c>'5'</c>.</summary>
    private static Verdict Exact(Node first, Node second) => first.Kind == second.Kind ? Verdict.Different : Verdict.Unsure;

    private static Verdict Numbers(string first, string second) =>
        Constants.Number(first) is { } one && Constants.Number(second) is { } other ? Of(one == other) : Verdict.Unsure;

    /// <summary>Two texts of which nobody says the type: they differ where no type could make one of the other.</summary>
    private static Verdict Texts(string first, string second)
    {
        if (first == second)
        {
            return Verdict.Equal;
        }

        if (Constants.Truth(first) is { } yes && Constants.Truth(second) is { } no)
        {
            return yes == no ? Verdict.Unsure : Verdict.Different;
        }

        if (Constants.Number(first) is { } one && Constants.Number(second) is { } other)
        {
            return one == other ? Verdict.Unsure : Verdict.Different;
        }

        var areWords = IsWord(first) && IsWord(second) && !string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
        return areWords ? Verdict.Different : Verdict.Unsure;
    }

    private static bool IsWord(string text) => text.Length > 0 && text.All(c => char.IsLetter(c) || c == '_') && !s_special.Contains(text.ToLowerInvariant());

    private static Verdict Moments(string first, string second, string[] formats, DateTimeStyles styles)
    {
        styles |= DateTimeStyles.NoCurrentDateDefault;
        return DateTime.TryParseExact(first, formats, CultureInfo.InvariantCulture, styles, out var one)
            && DateTime.TryParseExact(second, formats, CultureInfo.InvariantCulture, styles, out var other)
                ? Of(one == other)
                : Verdict.Unsure;
    }

    private static string Hexadecimal(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>Names in quotes, with or without their schema.</summary>
    private static Verdict Names(string first, string second)
    {
        if (Parts(first) is not { } one || Parts(second) is not { } other)
        {
            return Verdict.Unsure;
        }

        return one[one.Count - 1] != other[other.Count - 1] ? Verdict.Different
            : one.Count > 1 && other.Count > 1 && one[one.Count - 2] != other[other.Count - 2] ? Verdict.Different
            : Verdict.Equal;
    }

    private static List<Identifier>? Parts(string name)
    {
        var cursor = new TokenCursor(name, new NamePool());
        try
        {
            var lexer = new Lexer(name, 0, name.Length);
            for (var token = lexer.Next(); ; token = lexer.Next())
            {
                cursor.Add(token);
                if (token.Kind == TokenKind.End)
                {
                    break;
                }
            }

            var parts = new List<Identifier> { cursor.Label() };
            while (cursor.Accept(TokenKind.Dot))
            {
                parts.Add(cursor.Label());
            }

            return cursor.IsAtEnd ? parts : null;
        }
        catch (SqlFailure)
        {
            return null;
        }
    }

    private static Verdict Of(bool areEqual) => areEqual ? Verdict.Equal : Verdict.Different;
}
