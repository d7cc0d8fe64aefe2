using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Contexts;

/// <summary>How the names that EF's conventions make are rewritten for a context, if they are.</summary>
/// <remarks>https://github.com/efcore/EFCore.NamingConventions</remarks>
internal sealed class ContextNaming
{
    private const int LongestName = 63;

    private readonly NamingConvention? _convention;
    private readonly string? _unsure;

    private ContextNaming(NamingConvention? convention, string? unsure) => (_convention, _unsure) = (convention, unsure);

    /// <summary>Whether names are rewritten, or may be.</summary>
    public bool IsActive => _convention is not null || _unsure is not null;

    /// <param name="own">The simple names of the context and its bases.</param>
    /// <param name="isOnly">Whether no other context is declared in the compilation.</param>
    /// <param name="option">The convention that an option names, for want of a call that can be read.</param>
    public static ContextNaming Of(CompilationIndex index, ICollection<string> own, bool isOnly, NamingConvention? option)
    {
        if (index.NamingUses.Count == 0)
        {
            return new ContextNaming(option, option is null ? index.NamingPlugIn : null);
        }

        var ours = index.NamingUses.Where(use => use.IsNamed(own)).ToList();
        var uses = ours.Count > 0 || !isOnly ? ours : index.NamingUses;
        var methods = uses.Select(use => use.Method).Distinct().ToList();
        var convention = methods.Count == 1 && uses.All(use => use is { IsConditional: false, HasArguments: false }) ? NamingConvention.All.FirstOrDefault(known => known.Method == methods[0]) : null;
        convention ??= option;
        return convention is null ? new ContextNaming(null, index.NamingUses[0].Method) : new ContextNaming(convention, null);
    }

    /// <summary>A name that a convention makes of the names of classes and members.</summary>
    /// <param name="kind">What it is a name of, for the reason.</param>
    public Fact<Identifier> Name(string kind, string name, Place? where = null)
    {
        if (_unsure is { } method)
        {
            return Fact.Unknown<Identifier>($"{kind} names follow {method}");
        }

        if (_convention is null)
        {
            return Fact.Known(new Identifier(TableNames.Cut(name)), where);
        }

        var rewritten = _convention.Rewrite(name);
        return name.Length > LongestName || rewritten.Length > LongestName
            ? Fact.Unknown<Identifier>($"{kind} names follow {_convention.Method}, and this one is too long")
            : Fact.Known(new Identifier(rewritten), where);
    }

    /// <summary>A name that is made of other names when its object is made: what is renamed later it does not follow.</summary>
    /// <param name="isSettled">Whether the names of which it is made are all by convention.</param>
    public Fact<Identifier> Composed(string kind, string name, bool isSettled) =>
        _convention is { } convention && !isSettled ? Fact.Unknown<Identifier>($"{kind} names follow {convention.Method}, and it depends on the order of the calls what is in them") : Name(kind, name);

    /// <summary>For names of which it is not known how the plug-in treats them; null where there is none.</summary>
    public Fact<T>? Unread<T>(string kind) => IsActive ? Fact.Unknown<T>($"{kind} names follow {_convention?.Method ?? _unsure}") : null;
}
