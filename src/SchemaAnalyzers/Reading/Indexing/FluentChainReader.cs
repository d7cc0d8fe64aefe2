using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>Climbs from one use of a builder variable to the end of the chain of calls on it.</summary>
/// <remarks>A chain that goes on with the builder of a part, or comes back from one, is cut there: each piece speaks of one entity or part.</remarks>
internal sealed class FluentChainReader(BuilderVariable variable)
{
    /// <summary>The pseudo-call for <c>base.OnModelCreating(builder)</c> and its like.</summary>
    public const string BaseCall = "(base)";

    /// <summary>The call on the model's builder that may hand the builder of a sequence to a lambda.</summary>
    public const string Sequence = "HasSequence";

    private readonly List<FluentCall> _calls = [.. variable.Calls];

    private string? _entity = variable.Entity;

    private bool _isEntityUnknown = variable.IsEntityUnknown;

    /// <summary>Whether the chain leaves the builders: <c>builder.Metadata</c>.</summary>
    private bool _hasAccess;

    /// <summary>The pieces, in order.</summary>
    public List<FluentPiece> Pieces { get; } = [];

    /// <summary>The builders that the chain hands to lambdas.</summary>
    public List<BuilderVariable> Nested { get; } = [];

    /// <summary>What the chain comes to: what a variable that holds it builds.</summary>
    public FluentPiece Last => new(_entity, _isEntityUnknown, _calls.ToArray());

    /// <summary>Whether the use says nothing: <c>return builder</c>.</summary>
    public bool IsHarmless { get; private set; }

    /// <summary>The node at which the chain ends.</summary>
    public SyntaxNode Read(IdentifierNameSyntax use)
    {
        var node = Climb(use);
        if (ReferenceEquals(node, use))
        {
            var call = ReadBareUse(use);

            // Setup(builder).HasKey(...): what a helper gives back is taken for the builder that it got.
            node = call is InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax } ? Climb(call) : IsHarmless ? use : use.Parent ?? use;
        }

        while (!_hasAccess && node.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax taker } list } given && (IsOfPart || ExtensionClass.IsOwn(taker, given)))
        {
            if (!ExtensionClass.IsForeign(taker, given))
            {
                _calls.Add(ReadTaker(taker, list, given));
            }

            node = Climb(taker);
        }

        if (_calls.Count > 0 || Pieces.Count == 0)
        {
            Pieces.Add(Last);
        }

        return node;
    }

    /// <summary>Whether the chain comes to the builder of something within an entity: of a property, an index, a relationship.</summary>
    private bool IsOfPart => _calls.Count > 0 && _calls[_calls.Count - 1].Name != "Entity";

    /// <summary>What gets the builder that a chain comes to, as a further call of the chain: <c>NpgsqlIndexBuilderExtensions.IncludeProperties(b.HasIndex(...), ...)</c>.</summary>
    private static FluentCall ReadTaker(ExpressionSyntax taker, ArgumentListSyntax list, ArgumentSyntax given)
    {
        var called = (taker as InvocationExpressionSyntax)?.Expression;
        var receiver = SimpleNames.Last((called as MemberAccessExpressionSyntax)?.Expression);
        var name = called as SimpleNameSyntax ?? (called as MemberAccessExpressionSyntax)?.Name;
        if (name is null || list.Arguments[0] != given)
        {
            return new FluentCall(name?.Identifier.ValueText ?? "", default, default, taker.Span) { HasOtherArguments = true, Receiver = receiver };
        }

        var call = FluentArguments.Read(name, list, isStatic: true);
        return ExtensionClass.IsOwn(taker, given) ? call : call with { HasOtherArguments = true, Receiver = receiver };
    }

    private SyntaxNode Climb(SyntaxNode node)
    {
        while (true)
        {
            if (node.Parent is MemberAccessExpressionSyntax access && access.Expression == node)
            {
                node = access.Parent is InvocationExpressionSyntax call && call.Expression == access ? Add(access.Name, call) : AddAccess(access);
            }
            else if (node.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
            {
                node = node.Parent;
            }
            else
            {
                return node;
            }
        }
    }

    private SyntaxNode Add(SimpleNameSyntax name, InvocationExpressionSyntax call)
    {
        var fluent = FluentArguments.Read(name, call.ArgumentList);
        if (_entity is null && !_isEntityUnknown && name.Identifier.ValueText == "Entity" && _calls.FirstOrDefault()?.Name != FluentIndexer.Conventions)
        {
            if (_calls.Count > 0)
            {
                // b.HasPostgresExtension("citext").Entity<T>(...): what comes before speaks of the model.
                Pieces.Add(Last);
                _calls.Clear();
            }

            _entity = fluent.TypeArguments.Count == 1 ? fluent.TypeArguments[0] : FluentArguments.TypeOf(call.ArgumentList) ?? "";
            _isEntityUnknown = _entity.Length == 0 || SimpleNames.IsTypeParameter(call, _entity);
            _calls.Add(fluent);
            HandOn(name, call, _entity);
            return call;
        }

        _calls.Add(fluent);
        if (_calls.Count == 2 && _calls[0].Name == FluentIndexer.Conventions)
        {
            // Properties<string>(p => p.HaveMaxLength(50)) is Properties<string>().HaveMaxLength(50).
            HandOn(name, call, null);
        }
        else if (_entity is null && !_isEntityUnknown && fluent.Name == Sequence)
        {
            // HasSequence("a", s => s.StartsAt(5)) is HasSequence("a").StartsAt(5).
            HandOn(name, call, null, new([fluent with { Arguments = fluent.Arguments.Where((_, i) => call.ArgumentList.Arguments[i].Expression is not LambdaExpressionSyntax).ToEquatableArray() }]));
        }

        if (_entity is { } owner && PartPath.IsCall(fluent.Name) && fluent is { HasOtherArguments: false, Members.Count: 1 })
        {
            var part = PartPath.Of(owner, fluent.Members[0]);
            Pieces.Add(Last);
            _calls.Clear();

            // With a builder of the part as argument the call gives back that of the owner.
            _entity = HandOn(name, call, part) ? owner : part;
        }
        else if (fluent.Name == PartPath.Table && _entity is { } described)
        {
            HandOn(name, call, described);
        }
        else if (fluent.Name == PartPath.Split && _entity is { } split && call.ArgumentList.Arguments.Count > 0)
        {
            HandOn(name, call, PartPath.OfSplit(split, call.ArgumentList.Arguments[0].Expression.ToString()));
        }
        else if (fluent.Name == PartPath.Join && _entity is not null)
        {
            AddJoin(name, call, fluent);
        }

        return call;
    }

    /// <summary>The table between two collections: its class, if it has one, else the way to it is the first collection.</summary>
    private void AddJoin(SimpleNameSyntax name, InvocationExpressionSyntax call, FluentCall fluent)
    {
        var many = _calls.FirstOrDefault(other => other.Name == "HasMany");
        var isNamed = fluent.Arguments.Any(argument => argument.Kind != FluentArgumentKind.Code);
        var type = fluent.TypeArguments.Count == 1 && fluent.TypeArguments[0] != "Dictionary" && !isNamed ? fluent.TypeArguments[0] : null;
        if ((type ?? (many is { Members.Count: 1 } ? PartPath.Of(_entity!, many.Members[0]) : null)) is not { } join)
        {
            return;
        }

        Pieces.Add(Last);
        _calls.Clear();
        HandOn(name, call, join);
        _entity = join;
    }

    /// <summary>Whether an argument of the call gets a builder of that entity or part.</summary>
    /// <param name="before">The calls with which the chains on that builder begin; null for all so far.</param>
    private bool HandOn(SimpleNameSyntax name, InvocationExpressionSyntax call, string? entity, EquatableArray<FluentCall>? before = null)
    {
        var calls = entity is null && !_isEntityUnknown ? before ?? _calls.ToArray() : default;
        var isHandedOn = false;
        foreach (var argument in call.ArgumentList.Arguments.Where(argument => entity is null ? argument.Expression is LambdaExpressionSyntax : FluentArguments.IsBuilder(name, call.ArgumentList, argument)))
        {
            isHandedOn = true;
            var parameter = argument.Expression switch
            {
                SimpleLambdaExpressionSyntax lambda => lambda.Parameter,
                ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } only } => only[0],
                _ => null,
            };
            if (parameter is not null)
            {
                Nested.Add(new BuilderVariable(parameter.Identifier.ValueText, entity, calls, argument.Expression) { IsEntityUnknown = _isEntityUnknown });
            }
            else
            {
                // A method instead of a lambda: it is read as a helper that gets the builder.
                var helper = new FluentCall(SimpleNames.Last(argument.Expression) ?? "", default, default, argument.Span) { HasOtherArguments = true };
                Pieces.Add(new FluentPiece(entity, _isEntityUnknown, new([helper])));
            }
        }

        return isHandedOn;
    }

    private SyntaxNode AddAccess(MemberAccessExpressionSyntax access)
    {
        _calls.Add(new FluentCall(access.Name.Identifier.ValueText, default, default, access.Name.Span) { HasOtherArguments = true });
        _hasAccess = true;
        return access;
    }

    /// <summary>The call that gets the builder; null where it is no argument.</summary>
    private InvocationExpressionSyntax? ReadBareUse(IdentifierNameSyntax use)
    {
        if (use.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or ExpressionStatementSyntax)
        {
            IsHarmless = true;
            return null;
        }

        // Reflection is handed its arguments in an array.
        var given = use.Parent is InitializerExpressionSyntax { Parent: ExpressionSyntax array } ? array : use;
        var call = given.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } ? invocation : null;
        if (call?.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax })
        {
            _calls.Add(new FluentCall(BaseCall, default, default, call.Span));
            return call;
        }

        if (call is not null && given.Parent is ArgumentSyntax argument)
        {
            if (ExtensionClass.IsForeign(call, argument))
            {
                IsHarmless = call.Parent is ExpressionStatementSyntax;
                return call;
            }

            if (ExtensionClass.IsOwn(call, argument))
            {
                _calls.Add(ReadTaker(call, call.ArgumentList, argument));
                return call;
            }
        }

        // A helper gets the builder: what it does is indexed with the helper, if that is part of the compilation.
        var name = SimpleNames.Last(call?.Expression) ?? "";
        var generic = call?.Expression as GenericNameSyntax ?? (call?.Expression as MemberAccessExpressionSyntax)?.Name as GenericNameSyntax;
        var types = (generic?.TypeArgumentList.Arguments ?? default).Select(type => SimpleNames.Last(type) ?? "").ToEquatableArray();
        _calls.Add(new FluentCall(name, types, default, (call ?? use.Parent ?? use).Span)
        {
            HasOtherArguments = true,
            Receiver = SimpleNames.Last((call?.Expression as MemberAccessExpressionSyntax)?.Expression),
        });
        return call;
    }
}

/// <summary>The calls of a chain on one entity or part.</summary>
internal readonly record struct FluentPiece(string? Entity, bool IsEntityUnknown, EquatableArray<FluentCall> Calls);
