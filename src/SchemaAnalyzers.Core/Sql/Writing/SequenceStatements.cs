using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

internal static class SequenceStatements
{
    public static void Write(Sequence sequence, Script script)
    {
        var name = SqlQuote.Name(sequence.Name);
        script.Add($"CREATE {(sequence.IsUnlogged ? "UNLOGGED " : "")}SEQUENCE {name}{Options(sequence.Options)}");
        script.AddCommentOn("SEQUENCE " + name, sequence.Comment);
        script.EndBlock();
    }

    public static string OwnedBy(Sequence sequence, ColumnReference column) =>
        $"ALTER SEQUENCE {SqlQuote.Name(sequence.Name)} OWNED BY {SqlQuote.Name(column.Relation)}.{SqlQuote.Identifier(column.Column)}";

    /// <summary>The options that are not PostgreSQL's defaults, each after a space.</summary>
    public static string Options(SequenceOptions options, bool withType = true)
    {
        var isAscending = options.Increment > 0;
        var minimum = isAscending ? 1 : SequenceOptions.MinimumOf(options.Type);
        var maximum = isAscending ? SequenceOptions.MaximumOf(options.Type) : -1;
        var text = new StringBuilder();
        Append(withType && options.Type != "int8", "AS " + BuiltInTypes.Display(options.Type));
        Append(options.Increment != 1, $"INCREMENT BY {options.Increment}");
        Append(options.Minimum != minimum, $"MINVALUE {options.Minimum}");
        Append(options.Maximum != maximum, $"MAXVALUE {options.Maximum}");
        Append(options.Start != (isAscending ? options.Minimum : options.Maximum), $"START WITH {options.Start}");
        Append(options.Cache != 1, $"CACHE {options.Cache}");
        Append(options.Cycle, "CYCLE");
        return text.ToString();

        void Append(bool isNeeded, string option) => _ = isNeeded ? text.Append(' ').Append(option) : text;
    }
}
