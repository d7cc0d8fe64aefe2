using System.Text;
using System.Text.RegularExpressions;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>
/// Keeps what a tool would take for one of its own marks out of the SQL that it is given: names and texts in which one stands are written with escapes.
/// Tools look for their marks in lines and characters, and know nothing of quotes.
/// </summary>
/// <param name="mark">What the tool looks for, and so does the reader of its files. The character at which it begins is escaped.</param>
internal sealed class SqlGuard(Regex mark)
{
    /// <summary>The marks by which tools, and readers of their files, tell the directions of a file apart.</summary>
    private const string Directions = @"\+goose|\+migrate|migrate:|(?<=\b(?:up|down)[ \t]+)migration|create above / drop below";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static readonly SqlGuard Default = new(new Regex(Directions, Options));

    /// <summary>Guards a tool's own marks besides.</summary>
    public static SqlGuard Of(string marks) => new(new Regex(Directions + "|" + marks, Options));

    /// <summary>The step as a tool may read it.</summary>
    public MigrationStep Guard(MigrationStep step)
    {
        var text = step.Kind == StepKind.Note ? GuardWords(step.Text) : GuardSql(step.Text);
        return text == step.Text ? step : step with { Text = text };
    }

    private string GuardWords(string text) => mark.Replace(text, match => match.Value.Substring(0, 1) + " " + match.Value.Substring(1));

    private string GuardSql(string sql)
    {
        try
        {
            return mark.IsMatch(sql) || HasComment(sql) ? Rewrite(sql) : sql;
        }
        catch (SqlFailure)
        {
            // No SQL: the server will say so.
            return sql;
        }
    }

    private static bool HasComment(string sql) => sql.Contains("--") || sql.Contains("/*");

    private string Rewrite(string sql)
    {
        var lexer = new Lexer(sql, 0, sql.Length);
        var names = new NamePool();
        var guarded = new StringBuilder(sql.Length);
        for (var end = 0; ;)
        {
            var token = lexer.Next();
            guarded.Append(WithoutComments(sql.Substring(end, token.Start - end)));
            if (token.Kind == TokenKind.End)
            {
                return guarded.ToString().TrimEnd();
            }

            guarded.Append(Rewrite(sql, token, names));
            end = token.End;
        }
    }

    private string Rewrite(string sql, Token token, NamePool names)
    {
        var written = sql.Substring(token.Start, token.Length);
        var hasOwnEscape = token.Kind is TokenKind.UnicodeIdentifier or TokenKind.UnicodeString && sql.IndexOf("UESCAPE", StringComparison.OrdinalIgnoreCase) >= 0;
        if (hasOwnEscape || !mark.IsMatch(written))
        {
            return written;
        }

        if (token.IsString)
        {
            var text = TokenText.String(sql, token);
            var plain = "$$" + text + "$$";
            var next = token.End < sql.Length ? sql.Substring(token.End, 1) : "";
            if (token.Kind == TokenKind.DollarString && text.IndexOf("$$", StringComparison.Ordinal) < 0 && !text.EndsWith("$", StringComparison.Ordinal) && !mark.IsMatch(plain + next))
            {
                // The tag alone was the mark: a body of many lines stays one.
                return plain;
            }

            return SqlQuote.Literal(text, Marks(text));
        }

        if (token.IsIdentifier)
        {
            var name = TokenText.Name(sql, token, names);
            return SqlQuote.Identifier(new Identifier(name), Marks(name));
        }

        return written;
    }

    private HashSet<int> Marks(string text) => new(mark.Matches(text).Cast<Match>().Select(match => match.Index));

    /// <summary>Comments say nothing to the server, but the tool may read them.</summary>
    private static string WithoutComments(string trivia) => !HasComment(trivia) ? trivia : trivia.IndexOf('\n') >= 0 ? "\n" : " ";
}
