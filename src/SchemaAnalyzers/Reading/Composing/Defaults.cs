using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>The SQL of a column's default.</summary>
internal static class Defaults
{
    public static Fact<string?> Of(Member member, PropertyTouches touched, ColumnRole role, ContextModel context)
    {
        var sql = touched.Setting(settings => settings.Default);
        var value = touched.Setting(settings => settings.DefaultValue);
        if (value is not { } literal)
        {
            return sql ?? Sequence(member, touched, role, context.Configuration) ?? Fact.Known<string?>(null);
        }

        if (sql is not null)
        {
            return Fact.Unknown<string?>("it has two defaults", literal.Where);
        }

        return !literal.IsKnown ? Fact.Unknown<string?>(literal.Reason ?? "", literal.Where)
            : Literal(member.Type, literal.Value, touched, context) is { } text ? Fact.Known<string?>(text, literal.Where)
            : Fact.Unknown<string?>($"how the provider writes a default of '{member.Type.Name}' is not read", literal.Where);
    }

    /// <summary>EF writes the next value of its sequence into the default.</summary>
    private static Fact<string?>? Sequence(Member member, PropertyTouches touched, ColumnRole role, ContextConfiguration configuration)
    {
        if (touched.Setting(settings => settings.HasSequence ? Fact.Known(true) : (Fact<bool>?)null) is not null)
        {
            return Fact.Unknown<string?>("its default is a sequence of EF Core's");
        }

        return configuration.KeySequences is { } touch && role.IsGeneratedKey && ValueGenerations.IsGeneratable(member.Type) ? touch.Unknown<string?>() : null;
    }

    /// <summary>As the type mappings of the provider write it; null where that is not known.</summary>
    private static string? Literal(ITypeSymbol type, object value, PropertyTouches touched, ContextModel context)
    {
        var bare = ClrTypes.Unwrap(type);
        var hasType = touched.Setting(settings => settings.TypeName) is not null;
        if (touched.Setting(settings => settings.Conversion) is { } conversion)
        {
            return !hasType && conversion is { IsKnown: true, Value: { IsChosenByType: true, Provider.SpecialType: SpecialType.System_String } } ? Named(bare, value) : null;
        }

        if (value is EnumConstant constant)
        {
            return !hasType && SymbolEqualityComparer.Default.Equals(constant.Type, bare) && context.Enums.Find(constant.Type) is null ? DefaultLiteral.Number(constant.Value) : null;
        }

        return hasType && bare.SpecialType is not (SpecialType.System_String or SpecialType.System_Boolean) ? null : DefaultLiteral.Write(ClrTypes.FullName(bare), value);
    }

    private static string? Named(ITypeSymbol type, object value)
    {
        if (value is not EnumConstant constant || !SymbolEqualityComparer.Default.Equals(constant.Type, type))
        {
            return null;
        }

        var names = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value)).Take(2).ToList();
        return names.Count == 1 ? SqlQuote.Literal(names[0].Name) : null;
    }
}
