using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>Finds the foreign key by the names of properties: <c>{Navigation}{Key}</c>, <c>{Navigation}Id</c>, <c>{Principal}{Key}</c>, <c>{Principal}Id</c>.</summary>
/// <remarks>EF's ForeignKeyPropertyDiscoveryConvention.</remarks>
internal static class ConventionalForeignKey
{
    /// <param name="mayBeKey">Whether the dependent's own primary key may serve.</param>
    public static IReadOnlyList<ForeignKeyProperty>? Find(Association relation, bool mayBeKey, ContextModel context)
    {
        var principal = PrincipalKey.Of(relation.Principal, relation.Settings?.PrincipalKey, context);
        if (principal.Reason is not null)
        {
            return null;
        }

        var search = new Search(relation, principal.Members, mayBeKey, context);
        if (relation.ToPrincipal is { } navigation && search.TryMatch(navigation.Name, out var byNavigation))
        {
            return byNavigation;
        }

        search.TryMatch(TableNames.ShortName(relation.Principal), out var byPrincipal);
        return byPrincipal ?? search.PartOfKey();
    }

    /// <summary>The foreign key of a class between two collections, which conventions look for by the name of the collection that leads to the principal first.</summary>
    /// <returns>Columns that no property stands for where there is none of a fitting name; null where one fits in name only.</returns>
    public static IReadOnlyList<ForeignKeyProperty>? OfJoin(Association relation, string collection, IReadOnlyList<Member> principal, ContextModel context)
    {
        var columns = context.Shape(relation.Dependent).Members.Where(member => member.Kind == MemberKind.Column).ToList();
        foreach (var prefix in new[] { collection, TableNames.ShortName(relation.Principal) })
        {
            if (ForeignKeyNames.Find(columns, prefix, principal) is { } found)
            {
                return found.All(property => ForeignKeyProperties.AreCompatible(property.Column!, property.Principal) && !Nullability.IsNullable(property.Column!)) ? found : null;
            }
        }

        var names = principal.Select(member => ForeignKeyNames.OfShadow(collection, member.Name)).ToList();
        return names.Any(name => MemberDiscovery.Candidates(relation.Dependent).Any(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)))
            ? null
            : names.Select((name, i) => new ForeignKeyProperty(name, null, principal[i])).ToList();
    }

    private sealed class Search(Association relation, IReadOnlyList<Member> principal, bool mayBeKey, ContextModel context)
    {
        private readonly List<Member> _columns = context.Shape(relation.Dependent).Members.Where(member => member.Kind == MemberKind.Column).ToList();

        private readonly IReadOnlyList<string> _key =
            Keys.Find(Hierarchy.RootOf(relation.Dependent, context), context).ToList();

        /// <summary>True ends the search, also where what was found does not fit.</summary>
        public bool TryMatch(string prefix, out IReadOnlyList<ForeignKeyProperty>? match)
        {
            match = null;
            if (ForeignKeyNames.Find(_columns, prefix, principal) is not { } found)
            {
                return false;
            }

            var isKey = _key.Count > 0 && _key.All(name => found.Any(property => property.Name == name));
            if (found.All(property => ForeignKeyProperties.AreCompatible(property.Column!, property.Principal)) && !(isKey && (!relation.IsUnique || !mayBeKey)))
            {
                match = found;
            }

            return true;
        }

        /// <summary>Properties named as the principal's key that are a part of the dependent's own key.</summary>
        public IReadOnlyList<ForeignKeyProperty>? PartOfKey()
        {
            var isSelf = Microsoft.CodeAnalysis.SymbolEqualityComparer.Default.Equals(relation.Dependent, relation.Principal);
            if (relation.IsUnique || isSelf || _key.Count <= principal.Count || !TryMatch("", out var match) || match is null)
            {
                return null;
            }

            return match.Any(property => !_key.Contains(property.Name) || string.Equals(property.Name, "Id", StringComparison.OrdinalIgnoreCase)) ? null : match;
        }
    }
}
