using System.Text.RegularExpressions;
using SchemaAnalyzers.Comparing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Core.Tests.Drift;

/// <summary>What the comparison of two schemas says of models (first) and database (second), in the classes of the facts.</summary>
internal sealed partial class RawDifferences(Database models, Database database)
{
    public static IReadOnlyList<RawDifference> Between(Database models, Database database) =>
        [.. new RawDifferences(models, database).All().OrderBy(difference => difference.ToString(), StringComparer.Ordinal)];

    private IEnumerable<RawDifference> All()
    {
        var differences = SchemaComparer.Compare(models, database).Where(difference => !Bookkeeping.Contains(difference.Relation)).ToList();
        var columns = differences.Where(difference => KindOf(difference) == "column").SelectMany(Column);
        var tables = differences.Where(difference => KindOf(difference) == "table").Select(difference => new RawDifference(difference.Second is null ? "missingTable" : "extraTable", Short(difference.Relation)));
        var named = differences.Where(difference => KindOf(difference) is "index" or "constraint").GroupBy(difference => difference.Relation).SelectMany(Named);
        return tables.Concat(columns).Concat(named).Concat(Enums()).Concat(MixedPrefixes());
    }

    private IEnumerable<RawDifference> Column(SchemaDifference difference)
    {
        var name = difference.Subject[(difference.Subject.LastIndexOf('.') + 1)..];
        var table = Short(difference.Relation);
        var (model, actual) = (Find(models, difference.Relation, name), Find(database, difference.Relation, name));
        if (model is null || actual is null)
        {
            yield return actual is null
                ? new("missingColumn", table, ("column", name), ("modelType", Type(model!)), ("modelNullable", model!.IsNullable))
                : new("extraColumn", table, ("column", name), ("databaseType", Type(actual)), ("databaseNullable", actual.IsNullable), ("insertFails", actual is { IsNullable: false, Default: null, Identity: null, Generated: null }));
            yield break;
        }

        if (model.Type != actual.Type)
        {
            yield return new("typeMismatch", table, ("column", name), ("kind", Kind(model.Type, actual.Type)), ("modelType", Type(model)), ("databaseType", Type(actual)));
        }

        if (model.IsNullable != actual.IsNullable)
        {
            yield return new("nullability", table, ("column", name), ("modelNullable", model.IsNullable), ("databaseNullable", actual.IsNullable), ("databaseDefault", actual.Default is not null));
        }
    }

    private string Kind(SqlType model, SqlType actual) => (Word(model, models), Word(actual, database)) switch
    {
        ("json", "jsonb") or ("jsonb", "json") => "jsonVsJsonb",
        ("varchar", "varchar") => "varcharLength",
        ("varchar", "text") or ("text", "varchar") => "varcharVsText",
        ("varchar", "enum") or ("enum", "varchar") => "enumVsString",
        ("enum", "enum") => "enumNameDiffers",
        ("varchar", "inet") => "inetVsString",
        ("integer", "boolean") or ("boolean", "integer") => "integerVsBoolean",
        ("timestamp", "timestamptz") or ("timestamptz", "timestamp") => "timestampVsTimestamptz",
        var (one, other) => $"{one} and {other}",
    };

    private static string Word(SqlType type, Database of) => of.Types.Find(type.Name) is EnumType ? "enum" : type.Name.Name.Value;

    /// <summary>Indexes and constraints of one table: what has no partner of its name may have one of another.</summary>
    private IEnumerable<RawDifference> Named(IGrouping<QualifiedName, SchemaDifference> ofTable)
    {
        var table = Short(ofTable.Key);
        var onlyInDatabase = ofTable.Where(difference => difference.First is null).ToList();
        foreach (var difference in ofTable.Where(difference => difference.First is not null))
        {
            if (difference.Second is not null)
            {
                yield return new(difference.First!.StartsWith("FOREIGN KEY", StringComparison.Ordinal) ? "foreignKeyOnDeleteDiffers" : "other", table, ("name", NameOf(difference)));
                continue;
            }

            var partner = onlyInDatabase.Find(other => KindOf(other) == KindOf(difference) && other.Second == difference.First)
                ?? onlyInDatabase.Find(other => IsUnique(difference.First!) && IsUnique(other.Second!) && ColumnsOf(other.Second!).SequenceEqual(ColumnsOf(difference.First!)));
            yield return partner is null ? Single(table, difference, difference.First!, "Model") : Pair(table, difference, partner);
            onlyInDatabase.Remove(partner!);
        }

        foreach (var difference in onlyInDatabase)
        {
            yield return Single(table, difference, difference.Second!, "Database");
        }
    }

    private static RawDifference Pair(string table, SchemaDifference model, SchemaDifference actual) => KindOf(model) == KindOf(actual)
        ? new("indexNameOnly", table, ("columns", ColumnsOf(model.First!)), ("modelName", NameOf(model)), ("databaseName", NameOf(actual)), ("unique", IsUnique(model.First!)))
        : new("uniqueConstraintVsUniqueIndex", table, ("columns", ColumnsOf(model.First!)), ("modelName", NameOf(model)), ("modelIs", KindOf(model)), ("databaseName", NameOf(actual)), ("databaseIs", KindOf(actual)));

    private static RawDifference Single(string table, SchemaDifference difference, string text, string side) =>
        new($"{(text.StartsWith("FOREIGN KEY", StringComparison.Ordinal) ? "foreignKey" : IsUnique(text) ? "unique" : "index")}OnlyIn{side}", table, ("name", NameOf(difference)));

    /// <summary>A type of another name that the models have with the same labels is the same type.</summary>
    private IEnumerable<RawDifference> Enums()
    {
        var modelled = models.Types.OfType<EnumType>().ToList();
        return database.Types.OfType<EnumType>()
            .Where(type => !modelled.Exists(other => other.Name == type.Name || (database.Types.Find(other.Name) is null && other.Labels == type.Labels)))
            .Select(type => new RawDifference("enumOnlyInDatabase", null, ("name", type.Name.Name.Value)));
    }

    private IEnumerable<RawDifference> MixedPrefixes() =>
        from table in database.Relations.OfType<Table>()
        let idx = table.Indexes.Count(index => index.Name.Value.StartsWith("idx_", StringComparison.Ordinal))
        let ix = table.Indexes.Count(index => index.Name.Value.StartsWith("ix_", StringComparison.Ordinal))
        where idx > 0 && ix > 0
        select new RawDifference("mixedIndexPrefix", table.Name.Name.Value, ("idx", idx), ("ix", ix));

    private static Column? Find(Database of, QualifiedName table, string column) => of.Relations.Find(table)?.FindColumn(new(column));

    private static string KindOf(SchemaDifference difference) => difference.Subject[..difference.Subject.IndexOf(' ', StringComparison.Ordinal)];

    private static string NameOf(SchemaDifference difference) => difference.Subject.Split(' ')[1];

    private static bool IsUnique(string text) => text.StartsWith("UNIQUE ", StringComparison.Ordinal);

    private static string[] ColumnsOf(string text) => Parenthesised().Match(text).Groups[1].Value.Split(", ");

    private static string Short(QualifiedName name) => name.Name.Value;

    private static string Type(Column column) => column.Type.ToString().Replace("public.", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\(([^)]*)\)")]
    private static partial Regex Parenthesised();
}
