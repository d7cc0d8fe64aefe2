namespace SchemaAnalyzers.Sql.Files;

/// <summary>A tool that keeps both directions in one file, told apart by comment lines, and orders files by the number in front of their names.</summary>
internal abstract class MarkedFiles : MigrationTool
{
    public override bool ExpectsRevert => true;

    public override bool Recognises(IReadOnlyList<SqlSource> files) => files.Any(file => MarkedPart.HasMarker(file, DirectionOf));

    public override IEnumerable<MigrationStep> Steps(IReadOnlyList<SqlSource> files) =>
        files
            .OrderBy(file => FileName.LeadingDigits(file.Path), NumericOrder.Instance)
            .ThenBy(file => FileName.Of(file.Path), StringComparer.Ordinal)
            .Select(Step);

    /// <summary>What stands before the first marker belongs to neither direction, unless the tool says otherwise.</summary>
    protected virtual Direction BeforeFirstMarker => Direction.None;

    protected abstract Direction DirectionOf(string line);

    private MigrationStep Step(SqlSource file)
    {
        var version = FileName.Normalise(FileName.LeadingDigits(file.Path));
        if (!MarkedPart.HasMarker(file, DirectionOf))
        {
            return new(version, file);
        }

        var revert = MarkedPart.Of(file, DirectionOf, Direction.Down, BeforeFirstMarker);
        return new(version, MarkedPart.Of(file, DirectionOf, Direction.Up, BeforeFirstMarker)) { Revert = string.IsNullOrWhiteSpace(revert.Text) ? null : revert };
    }

    /// <summary>The direction of a line <c>-- {prefix}Up</c> or <c>-- {prefix}Down</c>, in any case, with anything after it.</summary>
    protected static Direction CommentMarker(string line, string prefix)
    {
        var trimmed = line.TrimStart();
        if (!trimmed.StartsWith("--", StringComparison.Ordinal))
        {
            return Direction.None;
        }

        var comment = trimmed.Substring(2).TrimStart();
        return IsWord(comment, prefix + "up") ? Direction.Up
            : IsWord(comment, prefix + "down") ? Direction.Down
            : Direction.None;
    }

    protected static bool IsWord(string comment, string word) =>
        comment.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (comment.Length == word.Length || char.IsWhiteSpace(comment[word.Length]));
}

/// <remarks>https://pressly.github.io/goose/documentation/annotations/ - a file without annotations is taken whole.</remarks>
internal sealed class Goose : MarkedFiles
{
    public override string Name => "goose";

    /// <remarks>https://pressly.github.io/goose/documentation/annotations/#no-transaction</remarks>
    public override Wrapping WrappingOf(SqlSource file) => MarkedPart.HasComment(file, comment => IsWord(comment, "+goose no transaction")) ? Wrapping.None : Wrapping.Transaction;

    protected override Direction DirectionOf(string line) => CommentMarker(line, "+goose ");
}

/// <remarks>https://github.com/amacneil/dbmate#creating-migrations</remarks>
internal sealed class Dbmate : MarkedFiles
{
    public override string Name => "dbmate";

    /// <remarks>https://github.com/amacneil/dbmate#migration-options</remarks>
    public override Wrapping WrappingOf(SqlSource file) =>
        MarkedPart.HasComment(file, comment => IsWord(comment, "migrate:up") && comment.IndexOf("transaction:false", StringComparison.OrdinalIgnoreCase) > 0) ? Wrapping.None : Wrapping.Transaction;

    protected override Direction DirectionOf(string line) => CommentMarker(line, "migrate:");
}

/// <remarks>https://github.com/rubenv/sql-migrate#writing-migrations</remarks>
internal sealed class SqlMigrate : MarkedFiles
{
    public override string Name => "sql-migrate";

    /// <remarks>https://github.com/rubenv/sql-migrate#writing-migrations</remarks>
    public override Wrapping WrappingOf(SqlSource file) =>
        MarkedPart.HasComment(file, comment => IsWord(comment, "+migrate up") && comment.IndexOf("notransaction", StringComparison.OrdinalIgnoreCase) > 0) ? Wrapping.None : Wrapping.Transaction;

    // Identified by the whole file name, so two files may share a number.
    public override bool RefusesDuplicates => false;

    protected override Direction DirectionOf(string line) => CommentMarker(line, "+migrate ");
}

/// <remarks>https://salsita.github.io/node-pg-migrate/migrations/#sql-migrations: <c>-- Up Migration</c> and <c>-- Down Migration</c>.</remarks>
internal sealed class NodePgMigrate : MarkedFiles
{
    public override string Name => "node-pg-migrate";

    public override bool RefusesDuplicates => false;

    protected override Direction DirectionOf(string line)
    {
        var comment = line.TrimStart();
        if (!comment.StartsWith("--", StringComparison.Ordinal))
        {
            return Direction.None;
        }

        var words = comment.TrimStart('-', ' ', '\t').Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 || !words[1].StartsWith("migration", StringComparison.OrdinalIgnoreCase) ? Direction.None
            : words[0].Equals("up", StringComparison.OrdinalIgnoreCase) ? Direction.Up
            : words[0].Equals("down", StringComparison.OrdinalIgnoreCase) ? Direction.Down
            : Direction.None;
    }
}

/// <remarks>https://github.com/jackc/tern#migrations: everything above one separator line migrates up.</remarks>
internal sealed class Tern : MarkedFiles
{
    public override string Name => "tern";

    /// <remarks>https://github.com/jackc/tern#disabling-transactions</remarks>
    public override Wrapping WrappingOf(SqlSource file) => MarkedPart.HasComment(file, comment => comment.IndexOf("tern: disable-tx", StringComparison.Ordinal) >= 0) ? Wrapping.None : Wrapping.Transaction;

    protected override Direction BeforeFirstMarker => Direction.Up;

    protected override Direction DirectionOf(string line) =>
        line.Trim() == "---- create above / drop below ----" ? Direction.Down : Direction.None;
}
