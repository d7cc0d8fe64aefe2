namespace SchemaAnalyzers.Sql.Binding;

/// <summary>Chooses among overloads: func_match_argtypes and func_select_candidate in parse_func.c.</summary>
/// <remarks>https://www.postgresql.org/docs/current/typeconv-func.html</remarks>
internal static class Candidates
{
    /// <param name="inputs">The types of the operands, all known.</param>
    /// <returns>Null where none fits, or none is best.</returns>
    public static Candidate? Choose(Coercion coercion, List<Candidate> candidates, TypeInfo[] inputs)
    {
        candidates = candidates.FindAll(candidate => Fits(coercion, candidate, inputs));
        foreach (var candidate in candidates)
        {
            coercion.IsVersionDependent |= !candidate.Signature.Versions.IsAll;
        }

        candidates = candidates.FindAll(candidate => candidate.Signature.Versions.Contains(coercion.Version));
        if (candidates.Count <= 1)
        {
            return candidates.Count == 1 ? candidates[0] : null;
        }

        var types = Array.ConvertAll(inputs, input => input.BaseType);
        candidates = Best(candidates, candidate => Count(candidate, types, (type, argument) => type == argument));
        if (candidates.Count == 1)
        {
            return candidates[0];
        }

        candidates = Best(candidates, candidate => Count(candidate, types, (type, argument) => type == argument || IsPreferred(coercion, type, argument)));
        if (candidates.Count == 1)
        {
            return candidates[0];
        }

        return Array.IndexOf(types, BuiltIns.Literal) < 0 ? null : ByCategory(coercion, candidates, types) ?? BySameType(coercion, candidates, types);
    }

    public static bool Fits(Coercion coercion, Candidate candidate, TypeInfo[] inputs)
    {
        var isPolymorphic = false;
        for (var i = 0; i < inputs.Length; i++)
        {
            var argument = candidate.Arguments[i];
            isPolymorphic |= argument.IsPolymorphic;
            if (!coercion.IsImplicit(inputs[i], argument))
            {
                return false;
            }
        }

        return !isPolymorphic || Polymorphism.IsConsistent(coercion, candidate.Arguments, inputs);
    }

    private static bool IsPreferred(Coercion coercion, TypeInfo type, TypeInfo argument) => argument.IsPreferred && coercion.CategoryOf(argument) == coercion.CategoryOf(type);

    private static int Count(Candidate candidate, TypeInfo[] types, Func<TypeInfo, TypeInfo, bool> matches)
    {
        var count = 0;
        for (var i = 0; i < types.Length; i++)
        {
            count += types[i] != BuiltIns.Literal && matches(types[i], candidate.Arguments[i]) ? 1 : 0;
        }

        return count;
    }

    private static List<Candidate> Best(List<Candidate> candidates, Func<Candidate, int> score)
    {
        var best = candidates.Max(score);
        return candidates.FindAll(candidate => score(candidate) == best);
    }

    /// <summary>Constants take a category that all candidates agree on, or that of strings if any wants one.</summary>
    private static Candidate? ByCategory(Coercion coercion, List<Candidate> candidates, TypeInfo[] types)
    {
        var kept = candidates;
        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] != BuiltIns.Literal)
            {
                continue;
            }

            var arguments = candidates.ConvertAll(candidate => candidate.Arguments[i]);
            var category = arguments.Exists(argument => coercion.CategoryOf(argument) == 'S') ? 'S' : coercion.CategoryOf(arguments[0]);
            if (category != 'S' && arguments.Exists(argument => coercion.CategoryOf(argument) != category))
            {
                return null;
            }

            var index = i;
            var hasPreferred = arguments.Exists(argument => coercion.CategoryOf(argument) == category && argument.IsPreferred);
            kept = kept.FindAll(candidate => coercion.CategoryOf(candidate.Arguments[index]) == category && (!hasPreferred || candidate.Arguments[index].IsPreferred));
        }

        if (kept.Count > 0)
        {
            candidates.RemoveAll(candidate => !kept.Contains(candidate));
        }

        return candidates.Count == 1 ? candidates[0] : null;
    }

    /// <summary>The last resort: constants are of the same type as all other operands.</summary>
    private static Candidate? BySameType(Coercion coercion, List<Candidate> candidates, TypeInfo[] types)
    {
        var known = types.Where(type => type != BuiltIns.Literal).Distinct().ToList();
        if (known.Count != 1)
        {
            return null;
        }

        var same = Array.ConvertAll(types, _ => known[0]);
        var fitting = candidates.FindAll(candidate => Fits(coercion, candidate, same));
        return fitting.Count == 1 ? fitting[0] : null;
    }
}

/// <summary>An overload as it is called: its arguments in the order of the call, a variadic one repeated, missing defaults left out.</summary>
internal sealed record Candidate(Signature Signature, TypeInfo[] Arguments);
