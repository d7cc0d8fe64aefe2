using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Migrations.Writing;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Core.Tests.Migrations.Writing;

/// <summary>Names and texts that look like what the tools look for: what is read back is what was meant, and what a tool would see is no mark of its.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] s_hostile =
    [
        "a\"b", "it's", "a;b", "a;", "-- +goose Down", "-- migrate:down", "x\n-- +goose Down\ny", "x\n-- migrate:down\n", "-- +migrate Down", "\n-- Down Migration\n",
        "---- create above / drop below ----", "\n---- create above / drop below ----\n", "$$", "$x$", "a$b$c", "$a$b$c$", "${x}", "${flyway:user}", "GO", "go", "\nGO\n", "/* x", "*/", "--", "a -- b;",
        "\\", "a\\'b", "\u2028", "\u202e", "{0}", "{", "%", "\"\"\"", "+goose", "@x", ":x", "\t", "é", "😀",
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var style in MigrationStyle.All.Where(style => !style.IsCode))
            {
                foreach (var text in s_hostile)
                {
                    cases.Add(style.Name, text);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_read_back_is_what_was_meant(string style, string text)
    {
        var migration = new Migration(new(Steps(text)), new(MigrationStep.Statement($"DROP TABLE {Table(text)}"), MigrationStep.Note(text)));

        var reading = StyleFiles.ReadAfter("CREATE TABLE before (id int);", style, migration);

        Assert.Empty(reading.Errors);
        Assert.Equal(["before", text], reading.Database.Relations.Select(relation => relation.Name.Name.Value).OrderBy(name => name != "before"));
        var table = (Table)reading.Database.Relations.Single(relation => relation.Name.Name.Value == text);
        Assert.Equal([text, text + "2"], table.Columns.Select(column => column.Name.Value));
        Assert.Equal((text, text), (table.Comment, table.Columns[0].Comment));
        Assert.All(table.Columns, column => Assert.Equal(text, TokenText.String(column.Default!, new Lexer(column.Default!, 0, column.Default!.Length).Next())));
    }

    [Theory]
    [InlineData("flyway", "${", "${x}")]
    [InlineData("goose", "+goose D", "-- +goose Down")]
    [InlineData("dbmate", "migrate:d", "-- migrate:down")]
    public void A_mark_of_the_tool_never_stands_in_a_name_or_text(string style, string mark, string text)
    {
        var files = StyleFiles.Write(style, new(new(Steps(text)), default));

        Assert.All(files, file => Assert.DoesNotContain(mark, file.Text.Replace("-- +goose Down\n", "", StringComparison.Ordinal).Replace("-- migrate:down\n", "", StringComparison.Ordinal)));
    }

    /// <remarks>DbUp takes letters, digits, underscores and hyphens between two <c>$</c> for one, within quotes and without.</remarks>
    [Fact]
    public void DbUp_sees_no_variable()
    {
        foreach (var file in s_hostile.SelectMany(text => StyleFiles.Write("dbup", new(new(Steps(text)), default))))
        {
            Assert.DoesNotMatch(@"\$[\w-]+\$", file.Text);
        }
    }

    [Fact]
    public void A_body_of_many_lines_stays_one_where_only_its_tag_was_in_the_way()
    {
        var step = MigrationStep.Statement("CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $function$\nBEGIN\n    RETURN NEW;\nEND\n$function$");

        Assert.Contains("AS $$\nBEGIN\n    RETURN NEW;\nEND\n$$;", Assert.Single(StyleFiles.Write("dbup", new(new(step), default))).Text);
        Assert.Contains("AS $function$\n", Assert.Single(StyleFiles.Write("goose", new(new(step), default))).Text);
    }

    /// <summary>The statements that create a table of that name and texts, each text in every way in which SQL can be written.</summary>
    private static MigrationStep[] Steps(string text) =>
    [
        MigrationStep.Note(text),
        MigrationStep.Statement($"CREATE TABLE {Table(text)} (\n    {SqlQuote.Identifier(new(text))} text /* {text.Replace("*", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal)} */ DEFAULT {Raw(text)}\n)"),
        MigrationStep.Suggestion($"DROP TABLE {Table(text)}"),
        MigrationStep.Statement($"COMMENT ON TABLE {Table(text)} IS {Dollar(text)}"),
        MigrationStep.Statement($"COMMENT ON COLUMN {Table(text)}.{SqlQuote.Identifier(new(text))} IS {SqlQuote.Literal(text)}"),
        MigrationStep.Statement($"ALTER TABLE {Table(text)} ADD COLUMN \"{(text + "2").Replace("\"", "\"\"", StringComparison.Ordinal)}\" text DEFAULT {Raw(text)}"),
    ];

    private static string Table(string text) => "public." + SqlQuote.Identifier(new(text));

    private static string Raw(string text) => text.Contains('\\', StringComparison.Ordinal) ? SqlQuote.Literal(text) : "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string Dollar(string text) => $"$quote${text}$quote$";
}
