using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>The column that tells the entities of a hierarchy apart.</summary>
/// <remarks>EF's DiscriminatorConvention; DiscriminatorLengthConvention bounds it by the longest value since EF 8.</remarks>
internal sealed class Discriminator
{
    private const string Conventional = "Discriminator";

    /// <summary>The version of EF Core that began to bound the column.</summary>
    private const int FirstBounded = 8;

    private readonly ContextModel _context;
    private readonly Hierarchy _hierarchy;
    private readonly List<DiscriminatorSetting> _said;

    private Discriminator(Hierarchy hierarchy, ContextModel context)
    {
        _context = context;
        _hierarchy = hierarchy;
        _said = Said(hierarchy).ToList();
        Name = _said.Select(setting => setting.Name).LastOrDefault(name => name is not null) ?? Conventional;
    }

    /// <summary>The property that holds it.</summary>
    public string Name { get; }

    /// <summary>Null for an entity that needs none.</summary>
    public static Discriminator? Find(Hierarchy hierarchy, ContextModel context) =>
        hierarchy.IsShared && (hierarchy.Derived.Count > 0 || Said(hierarchy).Any(setting => setting.Name is not null)) ? new Discriminator(hierarchy, context) : null;

    /// <summary>The property, where the class has none for it.</summary>
    public Member Shadow()
    {
        var said = _said.LastOrDefault(setting => setting.Type is not null);
        var type = said?.Type ?? _context.Compilation.GetSpecialType(SpecialType.System_String);
        return new Member(Name, type, null, MemberKind.Column, StoreTypes.Of(type, default), null) { Call = said?.Place };
    }

    public ColumnRole Role(Member member, ColumnRole role) => role with
    {
        IsDiscriminator = true,
        IsLengthUnknown = member.Type.SpecialType == SpecialType.System_String && _said.Any(setting => setting.HasUnknownValue),
        Length = member.Type.SpecialType == SpecialType.System_String ? Length() : null,
    };

    private static IEnumerable<DiscriminatorSetting> Said(Hierarchy hierarchy) =>
        hierarchy.Touches.Select(touches => touches.Settings.Discriminator).OfType<DiscriminatorSetting>();

    /// <summary>The longest value, which is the class name unless another is said, rounded up to a Fibonacci number, so that a new class seldom means a migration.</summary>
    private int? Length()
    {
        if (Libraries.VersionOf(_context.Compilation, "Microsoft.EntityFrameworkCore") is not { Major: >= FirstBounded })
        {
            return null;
        }

        var longest = _hierarchy.Derived.Prepend(_hierarchy.Root).Max(Length);
        var (previous, current) = (1, 1);
        while (longest > current)
        {
            (previous, current) = (current, current + previous);
        }

        return current;
    }

    private int Length(INamedTypeSymbol type)
    {
        foreach (var setting in _said)
        {
            if (setting.Lengths.TryGetValue(type.Name, out var length))
            {
                return length;
            }
        }

        return TableNames.ShortName(type).Length;
    }
}
