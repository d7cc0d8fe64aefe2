using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Comparing;

/// <summary>
/// Compares two schemas by what statements depend on. The text of an expression, a view or a function is left out: the server prints it
/// in words of its own, so that the same thing reads in many ways. What is uncertain on either side is left out too.
/// </summary>
public static class SchemaComparer
{
    /// <summary>The differences, by name of the object. Pure.</summary>
    public static IEnumerable<SchemaDifference> Compare(Database first, Database second) =>
    [
        .. Named(first.Types, second.Types, TypeComparer.Kind, TypeComparer.Compare),
        .. Named(first.Relations, second.Relations, RelationComparer.Kind, RelationComparer.Compare).Where(difference => IsCertain(first, second, difference)),
        .. Named(Free(first.Sequences), Free(second.Sequences), _ => "sequence", (_, _) => []),
    ];

    private static IEnumerable<SchemaDifference> Named<T>(NamedSet<T> first, NamedSet<T> second, Func<T, string> kind, Func<T, T, IEnumerable<SchemaDifference>> compare)
        where T : class, INamed
    {
        foreach (var one in first)
        {
            if (second.Find(one.Name) is not { } other)
            {
                yield return new(one.Name, $"{kind(one)} {one.Name}", kind(one), null) { Origin = OriginOf(one) };
                continue;
            }

            foreach (var difference in compare(one, other))
            {
                yield return difference;
            }
        }

        foreach (var other in second.Where(other => first.Find(other.Name) is null))
        {
            yield return new(other.Name, $"{kind(other)} {other.Name}", null, kind(other));
        }
    }

    /// <summary>Sequences that belong to a column come and go with it.</summary>
    private static NamedSet<Sequence> Free(NamedSet<Sequence> sequences) => new(sequences.Where(sequence => sequence.OwnedBy is null));

    private static bool IsCertain(Database first, Database second, SchemaDifference difference) =>
        first.Relations.Find(difference.Relation)?.Uncertainty is null && second.Relations.Find(difference.Relation)?.Uncertainty is null;

    private static Origin OriginOf(INamed named) => named switch
    {
        Relation relation => relation.Origin,
        UserType type => type.Origin,
        Sequence sequence => sequence.Origin,
        _ => default,
    };
}
