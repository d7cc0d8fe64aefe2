using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>Matches the navigations between two entities: by <c>[InverseProperty]</c>, else where there is but one way.</summary>
/// <remarks>EF's InversePropertyAttributeConvention and RelationshipDiscoveryConvention.</remarks>
internal sealed class NavigationPairing
{
    private const string Ambiguous = "EF Core cannot tell which navigation is the inverse of which";

    private readonly ContextModel _context;
    private readonly INamedTypeSymbol _source;
    private readonly INamedTypeSymbol _target;
    private readonly bool _isSelf;
    private readonly List<Member> _navigations;
    private readonly List<Member> _inverses;
    private readonly List<NavigationPair> _pairs = [];

    private NavigationPairing(INamedTypeSymbol source, INamedTypeSymbol target, ContextModel context)
    {
        _context = context;
        _source = source;
        _target = target;
        _isSelf = SymbolEqualityComparer.Default.Equals(source, target);
        _navigations = OwnNavigations.Of(source, context).Where(member => Leads(member, target) && !IsSaid(source, member)).ToList();
        _inverses = _isSelf ? [] : OwnNavigations.Of(target, context).Where(member => Leads(member, source) && !IsSaid(target, member)).ToList();

        bool IsSaid(INamedTypeSymbol type, Member member) => context.ConfiguredRelations.Any(relation => relation.Uses(type, member));
    }

    /// <summary>The pairs between two entities, whichever side their first navigation is on.</summary>
    public static IReadOnlyList<NavigationPair> Between(INamedTypeSymbol source, INamedTypeSymbol target, ContextModel context)
    {
        var pairing = new NavigationPairing(source, target, context);
        pairing.TakeConfigured();
        pairing.TakeMarked();
        pairing.TakeRest();
        return pairing._pairs;
    }

    private static bool Leads(Member member, INamedTypeSymbol target) => SymbolEqualityComparer.Default.Equals(member.Target, target);

    private void TakeConfigured()
    {
        foreach (var member in _navigations.Concat(_inverses).Where(member => member.Kind == MemberKind.Opaque).ToList())
        {
            Add(member, null, member.Touch?.Reason ?? Ambiguous);
        }

        if (_pairs.Count == 0)
        {
            return;
        }

        // A configured navigation may be the inverse of any other between the two.
        foreach (var member in _navigations.Concat(_inverses).ToList())
        {
            Add(member, null, _pairs[0].Reason);
        }
    }

    private void TakeMarked()
    {
        foreach (var member in _navigations.Concat(_inverses).ToList())
        {
            if (ColumnFacets.Find(member.Symbol, AttributeNames.InverseProperty)?.Positional<string>(0) is not { } name || !IsOpen(member))
            {
                continue;
            }

            var others = _isSelf || !_navigations.Contains(member) ? _navigations : _inverses;
            var inverse = others.FirstOrDefault(other => other.Name == name && !ReferenceEquals(other, member));
            Add(member, inverse, inverse is null ? "its inverse property does not exist" : null);
        }
    }

    private void TakeRest()
    {
        var open = _navigations.Concat(_inverses).ToList();
        if (open.Count == 0)
        {
            return;
        }

        if (_context.ConfiguredRelations.Any(relation => relation.IsBetween(_source, _target)) && (_isSelf ? open.Count > 1 : _navigations.Count > 0 && _inverses.Count > 0))
        {
            open.ForEach(member => Add(member, null, Ambiguous));
            return;
        }

        var isPair = _isSelf ? open.Count == 2 : _navigations.Count == 1 && _inverses.Count == 1;
        var marked = open.Count(HasForeignKeyAttribute);
        if (isPair && marked < 2)
        {
            Add(open[0], open[1], null);
            return;
        }

        var areAlone = _isSelf ? open.Count == 1 || marked == open.Count : _navigations.Count == 0 || _inverses.Count == 0;
        foreach (var member in open)
        {
            Add(member, null, areAlone ? null : Ambiguous);
        }
    }

    private bool HasForeignKeyAttribute(Member member) => ColumnFacets.Find(member.Symbol, AttributeNames.ForeignKey) is not null;

    private bool IsOpen(Member member) => _navigations.Contains(member) || _inverses.Contains(member);

    private void Add(Member member, Member? inverse, string? reason)
    {
        var isReversed = _inverses.Contains(member);
        if (reason is null && InheritedInverses.Exist(isReversed ? _target : _source, isReversed ? _source : _target, _context))
        {
            reason = Ambiguous;
        }

        _pairs.Add(new NavigationPair(isReversed ? _target : _source, isReversed ? _source : _target, member, inverse) { Reason = reason });
        foreach (var taken in new[] { member, inverse })
        {
            if (taken is not null)
            {
                _navigations.Remove(taken);
                _inverses.Remove(taken);
            }
        }
    }
}
