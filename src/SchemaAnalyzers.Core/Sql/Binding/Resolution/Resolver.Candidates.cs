using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Binding;

/// <remarks>FuncnameGetCandidates in namespace.c of the server.</remarks>
internal sealed partial class Resolver
{
    private List<Candidate> FunctionCandidates(ObjectName name, int count, Identifier?[] names, bool isVariadic)
    {
        var candidates = new List<Candidate>();
        foreach (var signature in Signatures(name))
        {
            if (CandidateOf(signature, count, names, isVariadic) is { } candidate)
            {
                Add(candidates, candidate);
            }
        }

        return candidates;
    }

    private IEnumerable<Signature> Signatures(ObjectName name)
    {
        var builtIn = !name.IsQualified || name.Schema.Value == SqlType.Catalog ? BuiltIns.Functions(name.Name.Value) : [];
        return builtIn.Concat(schema.FindFunctions(name).Select(Signature)).Concat(Constructors(name));
    }

    /// <summary>Each range type comes with functions of its name, and so does its multirange.</summary>
    /// <remarks>https://www.postgresql.org/docs/current/rangetypes.html#RANGETYPES-CONSTRUCT</remarks>
    private IEnumerable<Signature> Constructors(ObjectName name)
    {
        var written = new TypeSyntax(new SqlType(new QualifiedName(name.Schema, name.Name), default), default);
        if (schema.ResolveType(written) is not { IsBuiltIn: false } type || types.Of(type) is not { Kind: TypeKind.Range or TypeKind.Multirange, Subtype: { } subtype } range)
        {
            return [];
        }

        return range.Kind == TypeKind.Range
            ? [new Signature(type.Name, [subtype, subtype], range), new Signature(type.Name, [subtype, subtype, BuiltIns.Text], range)]
            : [new Signature(type.Name, [], range), new Signature(type.Name, [subtype], range), new Signature(type.Name, [types.ArrayOf(subtype)], range) { IsVariadic = true }];
    }

    private Signature Signature(SchemaFunction function) => new(function.Name, [.. function.Inputs.Select(types.Of)], function.Result is { } result ? types.Of(result) : null)
    {
        Kind = function.IsAggregate ? SignatureKind.Aggregate : SignatureKind.Function,
        Defaults = function.Defaults,
        IsVariadic = function.IsVariadic,
        ReturnsSet = function.ReturnsSet,
        Row = function.Row.Select(column => new OutputColumn(column.Key, types.Of(column.Value))).ToArray(),
        OutputName = function.OutputName,
        ArgumentNames = function.InputNames,
    };

    /// <summary>Of two overloads that look the same in this call, the first of the search_path counts, then the one with fewer liberties.</summary>
    private static void Add(List<Candidate> candidates, Candidate candidate)
    {
        var same = candidates.FindIndex(other => other.Arguments.SequenceEqual(candidate.Arguments)
            && other.Signature.Versions.IsAll && candidate.Signature.Versions.IsAll);
        if (same < 0)
        {
            candidates.Add(candidate);
        }
        else if (Liberties(candidate) < Liberties(candidates[same]))
        {
            candidates[same] = candidate;
        }
    }

    private static int Liberties(Candidate candidate) => (candidate.Signature.IsVariadic ? 1000 : 0) + candidate.Signature.Arguments.Length - candidate.Arguments.Length;

    private static Candidate? CandidateOf(Signature signature, int count, Identifier?[] names, bool isVariadic)
    {
        var declared = signature.Arguments;
        if (declared.Contains(null))
        {
            return null;
        }

        if (Array.Exists(names, name => name is not null))
        {
            return ByName(signature, names);
        }

        if (signature.IsVariadic && !isVariadic && count >= declared.Length)
        {
            var last = declared[declared.Length - 1]!;
            var repeated = last.Element ?? (last.IsPolymorphic ? ElementOf(last) : last);
            return new Candidate(signature, [.. declared.Take(declared.Length - 1).OfType<TypeInfo>(), .. Enumerable.Repeat(repeated, count - declared.Length + 1)]);
        }

        var isCount = count == declared.Length ? !signature.IsVariadic || isVariadic : count < declared.Length && count + signature.Defaults >= declared.Length;
        return isCount ? new Candidate(signature, [.. declared.Take(count).OfType<TypeInfo>()]) : null;
    }

    private static TypeInfo ElementOf(TypeInfo array) => BuiltIns.Type(array.Name.Name.Value == "anyarray" ? "anyelement" : "anycompatible");

    private static Candidate? ByName(Signature signature, Identifier?[] names)
    {
        var arguments = new TypeInfo[names.Length];
        var isGiven = new bool[signature.Arguments.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var at = names[i] is { } name ? signature.ArgumentNames.ToList().IndexOf(name) : i;
            if (at < 0 || at >= isGiven.Length || isGiven[at])
            {
                return null;
            }

            isGiven[at] = true;
            arguments[i] = signature.Arguments[at]!;
        }

        var required = isGiven.Length - signature.Defaults;
        return isGiven.Take(required).All(given => given) ? new Candidate(signature, arguments) : null;
    }
}
