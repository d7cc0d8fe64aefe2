using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Replay;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>The types of a schema that is data.</summary>
internal sealed class DatabaseTypes(Database database) : ITypeSource
{
    public UserType? FindType(QualifiedName name) => database.Types.Find(name);

    public BoundRelation? FindRowType(QualifiedName name) =>
        database.Relations.Find(name) is { } relation ? new BoundRelation(name, relation.Uncertainty is null ? relation.Columns : [], relation.Uncertainty is null) : null;

    public QualifiedName? FindMultirange(QualifiedName range) => FindType(range) is RangeType type
        ? RangeReplay.MultirangeOf(type)
        : database.Types.OfType<RangeType>().FirstOrDefault(candidate => RangeReplay.MultirangeOf(candidate) == range)?.Name;
}
