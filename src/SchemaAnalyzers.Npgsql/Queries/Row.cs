using Npgsql;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>The current row of a result; columns by position.</summary>
internal readonly struct Row(NpgsqlDataReader reader)
{
    public bool Has(int column) => !reader.IsDBNull(column);

    public long Oid(int column) => reader.GetInt64(column);

    public bool Bool(int column) => reader.GetBoolean(column);

    public int Int(int column) => reader.GetInt32(column);

    public long Long(int column) => reader.GetInt64(column);

    public string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A text that is only missing when the object was dropped while it was read: printing looks past the snapshot.</summary>
    public string Printed(int column) =>
        Text(column) ?? throw new CatalogException("The schema was changed while it was read. Run the command again.");

    public char Char(int column) => reader.GetString(column)[0];

    public Identifier Identifier(int column) => new(reader.GetString(column));

    public QualifiedName Name(int column) => new(reader.GetString(column), reader.GetString(column + 1));

    /// <summary>A name in two columns, null where the first is.</summary>
    public QualifiedName? NameOrNull(int column) => Has(column) ? Name(column) : null;

    /// <summary>Four columns: schema, name, whether it is an array, and the type as printed.</summary>
    public SqlType Type(int column) => PrintedType.Read(Name(column), Bool(column + 2), reader.GetString(column + 3));

    public string[] Texts(int column) => reader.IsDBNull(column) ? [] : reader.GetFieldValue<string[]>(column);

    public string?[] NullableTexts(int column) => reader.GetFieldValue<string?[]>(column);

    public EquatableArray<Identifier> Identifiers(int column) => Texts(column).Select(text => new Identifier(text)).ToEquatableArray();

    /// <summary>Storage parameters, as WITH takes them.</summary>
    public string? Options(int column) => Texts(column) is { Length: > 0 } options ? string.Join(", ", options.Select(option => StorageParameter.Write(option))) : null;
}
