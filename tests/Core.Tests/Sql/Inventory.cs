using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Core.Tests.Sql;

/// <summary>Tells what a schema holds in the words of <c>inventory.sql</c>, which asks a server the same.</summary>
internal static class Inventory
{
    public static string Of(Database database) =>
        string.Concat(Lines(database).Order(StringComparer.Ordinal).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(Database database) =>
        database.Schemas.Where(schema => schema.Name.Value != "public").Select(schema => $"schema {Name(schema.Name)}")
            .Concat(database.Schemas.SelectMany(schema => Comment("schema", Name(schema.Name), schema.Comment)))
            .Concat(database.Extensions.Select(extension => $"extension {Name(extension.Name)} in {Name(extension.Schema!.Value)}"))
            .Concat(database.Types.SelectMany(Type))
            .Concat(database.Sequences.Select(sequence => Sequence(sequence.Name, sequence.Options, sequence.OwnedBy)))
            .Concat(database.Sequences.SelectMany(sequence => Comment("sequence", Name(sequence.Name), sequence.Comment)))
            .Concat(database.Relations.SelectMany(Relation))
            .Concat(database.Functions.Select(function => $"{Lower(function.Kind)} {Name(function.Name)}({function.Arguments})"));

    private static IEnumerable<string> Type(UserType type) => new[]
    {
        type switch
        {
            EnumType labels => $"enum {Name(type.Name)}: {string.Join(", ", labels.Labels.Select(SqlQuote.Literal))}",
            DomainType domain => $"domain {Name(type.Name)} {TypeOf(domain.Underlying)}{If(domain.IsNotNull, " not null")}{If(domain.Default is not null, " default")}"
                + string.Concat(domain.Checks.OrderBy(check => check.Name).Select(check => " check " + Name(check.Name))),
            CompositeType composite => $"composite {Name(type.Name)}: {string.Join(", ", composite.Fields.Select(field => Name(field.Name) + " " + TypeOf(field.Type)))}",
            _ => $"range {Name(type.Name)} of {TypeOf(((RangeType)type).Subtype)}",
        },
    }
        .Concat(Comment("type", Name(type.Name), type.Comment))
        .Concat(type is DomainType { Checks: var checks } ? checks.SelectMany(check => Comment("domain constraint", $"{Name(check.Name)} on {Name(type.Name)}", check.Comment)) : []);

    private static string Sequence(QualifiedName name, SequenceOptions options, ColumnReference? owner) =>
        $"sequence {Name(name)} {BuiltInTypes.Display(options.Type)} start {options.Start} increment {options.Increment} min {options.Minimum} max {options.Maximum} cache {options.Cache}"
        + If(options.Cycle, " cycle") + (owner is null ? "" : $" owned by {Name(owner.Relation)}.{Name(owner.Column)}");

    private static IEnumerable<string> Relation(Relation relation)
    {
        var name = Name(relation.Name);
        var lines = new List<string> { Header(relation) };
        for (var i = 0; i < relation.Columns.Count; i++)
        {
            lines.Add(Column(name, relation.Columns[i], i + 1));
            lines.AddRange(relation.Columns[i].Identity is { } identity ? [Sequence(identity.Sequence, identity.Options, new ColumnReference(relation.Name, relation.Columns[i].Name))] : Array.Empty<string>());
            lines.AddRange(Comment(Kind(relation) + " column", $"{name}.{Name(relation.Columns[i].Name)}", relation.Columns[i].Comment));
        }

        lines.AddRange(relation.Indexes.Select(index => Index(name, index)));
        lines.AddRange(relation.Indexes.SelectMany(index => Comment("index", Name(new QualifiedName(relation.Name.Schema, index.Name)), index.Comment)));
        lines.AddRange(relation.Triggers.Select(trigger => $"trigger {name} {Name(trigger.Name)}{If(trigger.RunsBeforeInsert, " before insert")}"));
        lines.AddRange(relation.Triggers.SelectMany(trigger => Comment("trigger", $"{Name(trigger.Name)} on {name}", trigger.Comment)));
        lines.AddRange(relation.Rules.Select(rule => $"rule {name} {Name(rule.Name)}"));
        lines.AddRange(Comment(Kind(relation), name, relation.Comment));
        return relation is Table table ? lines.Concat(Parts(name, table)) : lines;
    }

    private static IEnumerable<string> Parts(string name, Table table)
    {
        IEnumerable<Constraint> all = [.. new[] { table.PrimaryKey }.OfType<Constraint>(), .. table.UniqueConstraints, .. table.Checks, .. table.Exclusions, .. table.ForeignKeys];
        return all.Select(constraint => Constraint(name, constraint))
            .Concat(all.SelectMany(constraint => Comment("table constraint", $"{Name(constraint.Name)} on {name}", constraint.Comment)))
            .Concat(table.Policies.Select(policy => $"policy {name} {Name(policy.Name)}"));
    }

    private static string Header(Relation relation)
    {
        var text = $"{Kind(relation)} {Name(relation.Name)}";
        return relation is not Table table ? text : text
            + If(table.Persistence == Persistence.Unlogged, " unlogged")
            + If(table.PartitionKey is not null, $" partitioned by {table.PartitionKey?.Count(c => c == ',') + 1}")
            + (table.PartitionOf is { } partition ? $" partition of {Name(partition.Parent)}" : "")
            + If(!table.Inherits.IsEmpty, $" of {string.Join(", ", table.Inherits.Select(Name))}")
            + If(table.HasRowSecurity, " row security") + If(table.ForcesRowSecurity, " forced");
    }

    private static string Kind(Relation relation) => relation switch
    {
        View { IsMaterialized: true } => "materialized view",
        View => "view",
        Table { ForeignServer: not null } => "foreign table",
        _ => "table",
    };

    private static string Column(string table, Column column, int number) =>
        $"column {table}.{Name(column.Name)} {number} {TypeOf(column.Type)}"
        + (column.Collation is { } collation ? " collate " + Name(collation) : "")
        + If(!column.IsNullable, " not null")
        + If(column.Generated is not null, " generated")
        + If(column.Default is not null, " default")
        + (column.Identity is { } identity ? identity.IsAlways ? " identity always" : " identity by default" : "")
        + If(!column.IsLocal, " inherited");

    private static string Constraint(string table, Constraint constraint)
    {
        var name = Name(constraint.Name);
        var text = constraint switch
        {
            PrimaryKey key => $"primary key {table} {name} ({Names(key.Columns.Concat(key.Included))})",
            UniqueConstraint unique => $"unique {table} {name} ({Names(unique.Columns.Concat(unique.Included))})",
            ForeignKey key => $"foreign key {table} {name} ({Names(key.Columns)}) to {Name(key.ReferencedTable)} ({Names(key.ReferencedColumns)}) delete {"arcnd"[(int)key.OnDelete]} update {"arcnd"[(int)key.OnUpdate]} match {(key.IsMatchFull ? 'f' : 's')}",
            CheckConstraint => $"check {table} {name}",
            _ => $"exclusion {table} {name}",
        };
        return text + If(constraint.IsDeferrable, " deferrable") + If(constraint.IsInitiallyDeferred, " deferred") + If(!constraint.IsValidated, " not valid")
            + If(constraint is CheckConstraint { NoInherit: true }, " no inherit");
    }

    private static string Index(string table, TableIndex index)
    {
        var keys = index.Keys.Select(key => (key.Column is { } column ? Name(column) : "(expression)")
            + (key.Collation is { } collation && key.Column is not null ? " collate " + Name(collation.Name) : "")
            + (key.OperatorClass is { } operatorClass ? " " + operatorClass.Split('.')[^1].Split(' ')[0] : "") + If(key.IsDescending, " desc") + If(key.NullsFirst, " nulls first"));
        return $"index {table} {Name(index.Name)}{If(index.IsUnique, " unique")} {index.Method} ({string.Join(", ", keys.Concat(index.Included.Select(column => Name(column) + " included")))})"
            + If(index.Predicate is not null, " partial") + If(index.IsOnly, " only") + If(index.Options is not null, $" with {index.Options?.Replace("'", "", StringComparison.Ordinal)}");
    }

    private static IEnumerable<string> Comment(string kind, string name, string? comment) => comment is null ? [] : [$"comment {kind} {name}: {SqlQuote.Literal(comment)}"];

    private static string TypeOf(SqlType type) => type.IsBuiltIn ? type.ToString() : SqlQuote.Type(type);

    private static string Names(IEnumerable<Identifier> names) => string.Join(", ", names.Select(Name));

    private static string Name(Identifier name) => SqlQuote.Identifier(name);

    private static string Name(QualifiedName name) => SqlQuote.Name(name);

    private static string Lower(FunctionKind kind) => kind switch { FunctionKind.Procedure => "procedure", FunctionKind.Aggregate => "aggregate", _ => "function" };

    private static string If(bool condition, string text) => condition ? text : "";
}
