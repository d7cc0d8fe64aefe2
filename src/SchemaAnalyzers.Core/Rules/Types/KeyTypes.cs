using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Types;

/// <summary>The types of the columns at the other ends of the foreign keys that a column takes part in.</summary>
internal static class KeyTypes
{
    /// <summary>Below all domains; by the model's relationships and the schema's foreign keys, in both directions.</summary>
    public static IEnumerable<SqlType> AtOtherEnds(EntityAlignment alignment, Relation relation, MappedProperty property, Identifier column) =>
        Principals(alignment, property)
            .Concat(Keys(alignment.Database, relation.Name, column))
            .Select(end => alignment.Database.Relations.Find(end.Relation)?.FindColumn(end.Column)?.Type)
            .OfType<SqlType>()
            .Select(type => ColumnNature.BaseTypeOf(alignment.Database, type) ?? type);

    private static IEnumerable<ColumnReference> Principals(EntityAlignment alignment, MappedProperty property) =>
        from relationship in alignment.Entity.Relationships
        let position = relationship.Properties.IndexOf(property.Name)
        where position >= 0
            && relationship.PrincipalTarget.IsKnown
            && relationship.PrincipalColumns.TryGet(out var columns)
            && columns.Count == relationship.Properties.Count
        select new ColumnReference(relationship.PrincipalTarget.Value.Name, relationship.PrincipalColumns.Value[position]);

    private static IEnumerable<ColumnReference> Keys(Database database, QualifiedName table, Identifier column) =>
        from other in database.Relations.OfType<Table>()
        from key in other.ForeignKeys
        from end in key.Columns.Zip(key.ReferencedColumns, (own, referenced) => (From: new ColumnReference(other.Name, own), To: new ColumnReference(key.ReferencedTable, referenced)))
        let self = new ColumnReference(table, column)
        where end.From == self || end.To == self
        select end.From == self ? end.To : end.From;
}
