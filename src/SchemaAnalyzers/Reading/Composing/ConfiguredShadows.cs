using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes what the fluent API maps besides properties: fields, and values that no member of the class holds.</summary>
internal sealed class ConfiguredShadows(ContextModel context)
{
    /// <summary>Why one of the names cannot be told apart from a property out of sight; null where all can.</summary>
    public string? Incomplete { get; private set; }

    /// <param name="touches">What is configured of one class.</param>
    /// <param name="isOfDerived">Whether the class is not the root of its hierarchy.</param>
    public IEnumerable<MappedProperty> Of(INamedTypeSymbol type, EntityTouches touches, bool isOfDerived)
    {
        foreach (var name in touches.Properties.Where(name => context.Shape(type).Find(name) is null).ToList())
        {
            var field = Field(type, name);
            if (touches.FindSettings(name) is not { } settings || (field?.Type ?? settings.Type) is not { } valueType || touches.Of(name, Aspects.All) is not null)
            {
                Incomplete ??= $"'{name}' is configured, and is no property of '{type.Name}' that can be seen";
                continue;
            }

            var isNullable = isOfDerived ? Fact.Known(true)
                : valueType.IsValueType ? Fact.Known(!ReferenceEquals(ClrTypes.Unwrap(valueType), valueType), settings.Place)
                : field is not null ? Fact.Known(field.NullableAnnotation != NullableAnnotation.NotAnnotated, settings.Place)
                : IsSource(type) ? Fact.Known(true, settings.Place)
                : Fact.Unknown<bool>("a field of that name cannot be seen from another project", settings.Place);
            yield return Compose(name, valueType, settings) with
            {
                IsNullable = isOfDerived ? isNullable : settings.IsRequired?.Select(required => !required) ?? isNullable,
                IsShadow = field is null,
                IsOfDerivedEntity = isOfDerived,
            };
        }
    }

    private MappedProperty Compose(string name, ITypeSymbol type, PropertySettings settings)
    {
        var facets = new Facets(Value(settings.MaxLength), Value(settings.Precision), Value(settings.Scale), IsRowVersion: false) { IsFixedLength = settings.IsFixedLength is { Value: true } };
        var mapping = StoreTypes.Of(type, facets);
        var declared = settings.TypeName?.Select(StoreTypeName.Parse);
        return new MappedProperty(name, settings.Place)
        {
            Column = Column(name, settings),
            IsColumnExplicit = settings.Column is not null,
            ClrType = Fact.Known(ClrTypes.Of(type), settings.Place),
            StoreType = declared is { } said
                ? said is { IsKnown: true, Value: { } value } ? Fact.Known(value, said.Where) : Fact.Unknown<SqlType>("its type name is not a built-in type", said.Where)
                : mapping.Type is { } stored ? Fact.Known(stored, settings.Place) : Fact.Unknown<SqlType>(mapping.Reason ?? $"'{type.Name}' is no type that Npgsql maps", settings.Place),
            ValueGeneration = settings.Generation ?? Fact.Known(settings.Computed is not null ? ValueGeneration.OnAddOrUpdate : settings.Default is not null || settings.HasStrategy ? ValueGeneration.OnAdd : ValueGeneration.Never),
            MaxLength = settings.MaxLength ?? Fact.Known<int?>(null),
            Precision = settings.Precision ?? Fact.Known<int?>(null),
            Scale = settings.Scale ?? Fact.Known<int?>(null),
            IsConcurrencyToken = settings.IsConcurrencyToken ?? Fact.Known(false),
            Default = settings.Default ?? Fact.Known<string?>(null),
            Computed = settings.Computed ?? Fact.Known<string?>(null),
            Comment = settings.Comment ?? Fact.Known<string?>(null),
        };
    }

    private Fact<Identifier> Column(string name, PropertySettings settings)
    {
        if (settings.Column is { } said)
        {
            return said.Select(text => new Identifier(text));
        }

        return context.Index.NamingConvention is { } convention
            ? Fact.Unknown<Identifier>($"column names follow {convention}")
            : Fact.Known(new Identifier(name), settings.Place);
    }

    private static int? Value(Fact<int?>? fact) => fact is { IsKnown: true } known ? known.Value : null;

    private static IFieldSymbol? Field(INamedTypeSymbol type, string name)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (level.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault() is { } field)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>Whether all of the class can be seen, private members included.</summary>
    private bool IsSource(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (!SymbolEqualityComparer.Default.Equals(level.ContainingAssembly, context.Compilation.Assembly))
            {
                return false;
            }
        }

        return true;
    }
}
