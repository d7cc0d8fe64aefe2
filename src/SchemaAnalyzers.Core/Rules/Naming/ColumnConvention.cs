using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Naming;

/// <summary>By which convention the columns of an entity get their names, as far as those that nobody names tell.</summary>
internal sealed class ColumnConvention
{
    private static readonly Func<string, string>[] s_all = [name => name, .. NamingConvention.All.Select(convention => (Func<string, string>)convention.Rewrite)];

    private readonly bool _isLoose;
    private readonly List<Func<string, string>> _possible;

    private ColumnConvention(bool isLoose, List<Func<string, string>> possible) => (_isLoose, _possible) = (isLoose, possible);

    public static ColumnConvention Of(Entity entity)
    {
        var told = entity.Properties.Where(property => property is { IsColumnExplicit: false, IsShadow: false, Column: { IsKnown: true, IsRecorded: false } } && !property.Name.Contains(".")).ToList();
        return new(entity.NamesMatchLoosely, told.Count == 0 ? [] : s_all.Where(convention => told.TrueForAll(property => convention(property.Name) == property.Column.Value.Value)).ToList());
    }

    /// <summary>Whether a property of that name surely maps to the column without a word.</summary>
    public bool LeadsTo(string property, Identifier column) =>
        property.Length > 0 && (_isLoose ? ColumnMatch.IsRewriting(new(property), column) : _possible.Count > 0 && _possible.TrueForAll(convention => convention(property) == column.Value));
}
