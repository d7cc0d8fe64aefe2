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
            var found = principal.Select(member => Named(prefix + member.Name) ?? (principal.Count == 1 ? Named(prefix + "Id") : null)).ToList();
            if (found.All(member => member is not null))
            {
                var isFit = found.Select((member, i) => ForeignKeyProperties.AreCompatible(member!, principal[i]) && !Nullability.IsNullable(member!)).All(fits => fits);
                return isFit ? found.Select((member, i) => new ForeignKeyProperty(member!.Name, member, principal[i])).ToList() : null;
            }
        }

        var names = principal.Select(member => member.Name.StartsWith(collection, StringComparison.OrdinalIgnoreCase) ? member.Name : collection + member.Name).ToList();
        return names.Any(name => MemberDiscovery.Candidates(relation.Dependent).Any(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)))
            ? null
            : names.Select((name, i) => new ForeignKeyProperty(name, null, principal[i])).ToList();

        Member? Named(string name) => columns.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
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
            var found = principal.Select(member => Find(prefix, member.Name)).ToList();
            if (found.Contains(null) && principal.Count == 1 && prefix.Length > 0)
            {
                found = [Find(prefix, "Id")];
            }

            if (found.Contains(null))
            {
                return false;
            }

            var isKey = _key.Count > 0 && _key.All(name => found.Any(member => member!.Name == name));
            if (!found.Where((member, i) => !ForeignKeyProperties.AreCompatible(member!, principal[i])).Any() &&
                !(isKey && (!relation.IsUnique || !mayBeKey)))
            {
                match = found.Select((member, i) => new ForeignKeyProperty(member!.Name, member, principal[i])).ToList();
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

        private Member? Find(string prefix, string suffix) =>
            _columns.FirstOrDefault(member =>
                member.Name.Length == prefix.Length + suffix.Length &&
                member.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) &&
                member.Name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
    }
}
