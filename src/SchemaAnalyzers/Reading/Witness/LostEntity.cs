using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>An entity that the model snapshot has, and no class any more.</summary>
/// <param name="Name">EF's name of it.</param>
/// <param name="Context">The name of the context.</param>
/// <param name="Place">The identifier of the context.</param>
internal sealed record LostEntity(string Name, string Context, Place Place)
{
    /// <summary>
    /// Those whose class is nowhere: one that is there may be mapped in a way that is not read. Nor one whose table another class maps now,
    /// or may map: that class has another name only.
    /// </summary>
    /// <param name="entities">All entities of the context: composed only where there is a candidate.</param>
    public static IEnumerable<LostEntity> Find(ContextModel context, ModelWitness witness, Func<IEnumerable<Entity>> entities)
    {
        var candidates = witness.Model.IsComparable ? witness.Model.Entities.Where(entity => IsGone(entity.Name, context)).ToList() : [];
        if (candidates.Count == 0)
        {
            yield break;
        }

        var targets = entities().Select(entity => entity.Target).ToList();
        foreach (var candidate in candidates)
        {
            if (witness.TableOf(candidate) is { } table && targets.All(target => target.IsKnown && target.Value.Name != table))
            {
                yield return new LostEntity(candidate.Name, context.Name, context.Place);
            }
        }
    }

    /// <summary>
    /// A name without a namespace may be that of a shared type, which has no class of its own; one in a namespace that this project does not
    /// have, that of a package which is not restored.
    /// </summary>
    private static bool IsGone(string name, ContextModel context)
    {
        var last = name.LastIndexOfAny(['.', '+']);
        return last >= 0
            && name.IndexOf('<') < 0
            && context.Index.Named(name.Substring(last + 1)).Count == 0
            && context.Index.AllTypes.Any(type => type.Type.MetadataName.StartsWith(name.Substring(0, last + 1), StringComparison.Ordinal))
            && context.Compilation.GetTypeByMetadataName(name) is null;
    }
}
