using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>Finds the functions and operators that calls mean, as the server would for one version of it.</summary>
internal sealed partial class Resolver(ISchemaView schema, TypeCatalog types, Coercion coercion)
{
    private static readonly Resolution s_unknown = new(default, null);

    /// <param name="arguments">The types of the arguments as written.</param>
    /// <param name="names">Of named arguments; null for the others.</param>
    /// <param name="isVariadic">Whether VARIADIC stands before the last argument.</param>
    public Resolution Function(ObjectName name, ExpressionType[] arguments, Identifier?[] names, bool isVariadic)
    {
        if (!name.IsQualified && schema.MayHaveOthers(name.Name.Value, isOperator: false))
        {
            return s_unknown;
        }

        var candidates = FunctionCandidates(name, arguments.Length, names, isVariadic);
        if (!TryTypes(arguments, out var inputs))
        {
            return SameResult(candidates, arguments);
        }

        var chosen = candidates.Find(candidate => candidate.Signature.Versions.Contains(coercion.Version) && candidate.Arguments.SequenceEqual(inputs));
        if (chosen is null && inputs.Length == 1 && names[0] is null && Cast(name, inputs[0]) is { } target)
        {
            // A cast to the type that it has already changes nothing, not even the modifiers.
            return new Resolution(target == inputs[0] ? arguments[0] : new ExpressionType(target, default, arguments[0].Collation.For(target)), null);
        }

        chosen ??= Candidates.Choose(coercion, candidates, inputs);
        return chosen is null ? s_unknown : Finish(chosen, inputs, arguments);
    }

    public Resolution Operator(OperatorNameOf name, params ExpressionType[] operands)
    {
        if (schema.MayHaveOthers(name.Symbol, isOperator: true) || (!name.Schema.IsEmpty && name.Schema.Value != SqlType.Catalog))
        {
            return s_unknown;
        }

        var candidates = BuiltIns.Operators(name.Symbol, operands.Length);
        if (!TryTypes(operands, out var inputs))
        {
            return SameResult(candidates, operands);
        }

        var chosen = Exact(candidates, inputs) ?? Candidates.Choose(coercion, candidates, inputs);
        return chosen is null ? s_unknown : Finish(chosen, inputs, operands);
    }

    /// <summary>A constant is first taken for the type of the other operand: binary_oper_exact in parse_oper.c.</summary>
    private Candidate? Exact(List<Candidate> candidates, TypeInfo[] inputs)
    {
        Candidate? Find(TypeInfo first, TypeInfo last) => candidates.Find(candidate =>
            candidate.Arguments[0] == first && candidate.Arguments[candidate.Arguments.Length - 1] == last && candidate.Signature.Versions.Contains(coercion.Version));
        if (inputs.Length == 1)
        {
            return Find(inputs[0], inputs[0]);
        }

        var left = inputs[0] == BuiltIns.Literal ? inputs[1] : inputs[0];
        var right = inputs[1] == BuiltIns.Literal ? inputs[0] : inputs[1];
        var hasLiteral = left != inputs[0] || right != inputs[1];
        return Find(left, right) ?? (hasLiteral && left.BaseType != left ? Find(left.BaseType, left.BaseType) : null);
    }

    private static bool TryTypes(ExpressionType[] arguments, out TypeInfo[] types)
    {
        types = [.. arguments.Select(argument => argument.Type).OfType<TypeInfo>()];
        return types.Length == arguments.Length;
    }

    private Resolution Finish(Candidate chosen, TypeInfo[] inputs, ExpressionType[] arguments)
    {
        coercion.IsVersionDependent |= !chosen.Signature.Versions.IsAll;
        TypeInfo? Solve(TypeInfo? declared) => declared is { IsPolymorphic: true } ? Polymorphism.Result(coercion, types, declared, chosen.Arguments, inputs) : declared;
        var result = Solve(chosen.Signature.Result);
        var row = chosen.Signature.Row.Select(column => column with { Type = Solve(column.Type) }).ToArray();
        return new Resolution(Typed(result, chosen, arguments), chosen.Signature with { Row = row });
    }

    private static ExpressionType Typed(TypeInfo? result, Candidate chosen, ExpressionType[] arguments)
    {
        if (result is null)
        {
            return default;
        }

        var collation = default(CollationState);
        for (var i = 0; i < arguments.Length; i++)
        {
            // What counts is the argument as the function takes it.
            var taken = chosen.Arguments[i];
            var isAsIs = taken.Kind == TypeKind.Pseudo;
            collation = collation.Merge(isAsIs ? arguments[i].Collation : arguments[i].IsLiteral ? CollationState.Of(taken) : arguments[i].Collation.For(taken));
        }

        return new ExpressionType(result, default, collation.For(result));
    }

    /// <summary>Where an operand is unknown the result can still be known: when all overloads give the same.</summary>
    private static Resolution SameResult(List<Candidate> candidates, ExpressionType[] arguments)
    {
        var results = candidates.Select(candidate => candidate.Signature.Result).Distinct().ToList();
        var isSame = results.Count == 1 && results[0] is { IsPolymorphic: false, IsCollatable: false } && results[0] != BuiltIns.Record
            && candidates.TrueForAll(candidate => candidate.Signature.Versions.IsAll);
        return isSame ? new Resolution(new ExpressionType(results[0]), null) : s_unknown;
    }

    /// <summary>A call with one argument may be a cast: <c>text(1)</c>, <c>date('2020-01-01')</c>.</summary>
    private TypeInfo? Cast(ObjectName name, TypeInfo source)
    {
        if (schema.ResolveType(new TypeSyntax(TypeOf(name), default)) is not { } named)
        {
            return null;
        }

        var target = types.Of(named);
        if (target.Kind == TypeKind.Opaque)
        {
            return null;
        }

        return source == BuiltIns.Literal ? target : coercion.Path(source, target, 'e') switch
        {
            'b' => target,
            'i' when !(source == BuiltIns.Record || source.Kind == TypeKind.Composite) || coercion.CategoryOf(target) != 'S' => target,
            _ => null,
        };
    }

    private static SqlType TypeOf(ObjectName name) =>
        !name.IsQualified || name.Schema.Value == SqlType.Catalog
            ? Parsing.TypeParser.FindBuiltIn(name.Name.Value) ?? new SqlType(new QualifiedName(name.Schema, name.Name), default)
            : new SqlType(new QualifiedName(name.Schema, name.Name), default);
}

/// <param name="Signature">Null where it is a cast, or not known.</param>
internal sealed record Resolution(ExpressionType Type, Signature? Signature);

/// <param name="Schema">Empty where it is to be found along the search_path.</param>
internal readonly record struct OperatorNameOf(Identifier Schema, string Symbol);
