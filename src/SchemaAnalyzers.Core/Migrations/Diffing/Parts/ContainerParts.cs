using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations.Diffing;

internal sealed record SchemaPart(Namespace Schema) : Part(PartKey.Schema(Schema.Name), Schema.Name)
{
    public override IEnumerable<Operation> Create() => [new CreateSchema(Schema.Name)];

    public override IEnumerable<Operation> Drop() => [new DropSchema(Schema.Name)];

    /// <summary>The schemas that are listed or in use: a snapshot may use a schema that it does not create.</summary>
    public static IEnumerable<Part> Of(Database database)
    {
        var listed = database.Schemas.ToDictionary(schema => schema.Name);
        var used = database.Relations.Select(relation => relation.Name)
            .Concat(database.Types.Select(type => type.Name))
            .Concat(database.Sequences.Select(sequence => sequence.Name))
            .Concat(database.Functions.Select(function => function.Name))
            .Concat(database.Collations.Select(collation => collation.Name))
            .Select(name => name.Schema)
            .Concat(database.Extensions.Select(extension => extension.Schema).OfType<Identifier>());
        foreach (var name in listed.Keys.Concat(used).Append(new Identifier("public")).Distinct().OrderBy(name => name))
        {
            var schema = listed.TryGetValue(name, out var found) ? found : new(name);
            yield return new SchemaPart(schema) { Comment = schema.Comment, CommentTarget = "SCHEMA " + SqlQuote.Identifier(name) };
        }
    }
}

internal sealed record ExtensionPart(Extension Extension) : Part(KeyOf(Extension), Extension with { Comment = null })
{
    public override IEnumerable<Operation> Create() => [new CreateExtension(Extension)];

    public override IEnumerable<Operation> Drop() => [new DropExtension(Extension)];

    public override IEnumerable<Operation>? AlterTo(Part other) => other is ExtensionPart { Extension: { Schema: { } schema } extension }
        ? [new AlterObject($"extension '{extension.Name}'", $"ALTER EXTENSION {SqlQuote.Identifier(extension.Name)} SET SCHEMA {SqlQuote.Identifier(schema)}")]
        : [];

    public static IEnumerable<Part> Of(Database database) => database.Extensions.Select(extension => new ExtensionPart(extension)
    {
        Comment = extension.Comment,
        CommentTarget = "EXTENSION " + SqlQuote.Identifier(extension.Name),
        Needs = extension.Schema is { } schema ? [.. References.InSchema(schema)] : [],
    });

    private static PartKey KeyOf(Extension extension) => new(PartKind.Extension, new(default, extension.Name));
}

internal sealed record CollationPart(Collation Collation) : Part(new(PartKind.Collation, Collation.Name), Collation with { Comment = null })
{
    public override IEnumerable<Operation> Create() => [new CreateCollation(Collation)];

    public override IEnumerable<Operation> Drop() => [new DropCollation(Collation)];

    public static IEnumerable<Part> Of(Database database) => database.Collations.Select(collation => new CollationPart(collation)
    {
        Comment = collation.Comment,
        CommentTarget = "COLLATION " + SqlQuote.Name(collation.Name),
        Needs = [.. References.InSchema(collation.Name.Schema)],
    });
}
