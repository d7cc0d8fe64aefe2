using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes the facts of one property that is stored in a column.</summary>
internal sealed class ColumnComposer(ContextModel context, Place fallback)
{
    private const string UnknownValue = "a value that tells the entities of the hierarchy apart is no constant";

    /// <param name="touched">What the fluent API may change about the property.</param>
    public MappedProperty Compose(Member member, PropertyTouches touched, ColumnRole role)
    {
        var facets = ColumnTypes.Facets(member, touched);
        var isLengthUnknown = role.IsLengthUnknown && facets.MaxLength is null;
        facets = facets with { MaxLength = facets.MaxLength ?? role.Length };
        var types = new ColumnTypes(context);
        var column = touched.Setting(settings => settings.Column);
        var place = Places.Of(member.Symbol, context.Compilation) ?? member.Call ?? fallback;
        return new MappedProperty(member.Name, place)
        {
            Column = Column(member, facets, touched, column),
            IsColumnExplicit = column is not null || facets.Name is not null,
            ClrType = Fact.Known(ClrTypes.Of(member.Type), member.Call ?? Places.Of(TypeSyntax(member.Symbol), context.Compilation)),
            StoreType = isLengthUnknown ? Fact.Unknown<SqlType>(UnknownValue) : types.Of(member, facets, touched, role),
            TypeWithoutSchema = ColumnTypes.WithoutSchema(member, facets, touched),
            IsNullable = IsNullable(member, touched, role),
            IsNullabilityOblivious = !role.IsKey && !role.IsRequiredByNavigation && Nullability.IsOblivious(member.Symbol),
            IsKey = role.IsKey,
            IsShadow = member.Symbol is null,
            IsOfDerivedEntity = role.IsOfDerived,
            ValueGeneration = role.KeyTouch?.Unknown<ValueGeneration>() ?? MayReference(member, touched, role) ?? ValueGenerations.Of(member, role.IsGeneratedKey, facets, touched),
            HasConverter = types.HasConverter(member, touched, role),
            Strategy = Strategy(member, touched, role),
            IdentityOptions = touched.Of(Aspects.Counting)?.Unknown<SequenceSettings>() ?? touched.Setting(settings => settings.IdentityOptions) ?? Fact.Known(SequenceSettings.None),
            Sequence = Sequence(member, touched, role),
            Collation = touched.Setting(settings => settings.Collation)?.Select(name => (string?)name) ?? Fact.Known<string?>(null),
            StoredLabels = types.LabelsOf(member, facets, touched),
            MaxLength = isLengthUnknown ? Fact.Unknown<int?>(UnknownValue) : touched.Of(Aspects.Type)?.Unknown<int?>() ?? touched.Setting(settings => settings.MaxLength) ?? Fact.Known(facets.MaxLength, facets.Length?.PlaceOf(context.Compilation, position: 0)),
            Precision = touched.Of(Aspects.Type)?.Unknown<int?>() ?? touched.Setting(settings => settings.Precision) ?? Fact.Known(facets.Precision, facets.PrecisionAttribute?.PlaceOf(context.Compilation, position: 0)),
            Scale = touched.Of(Aspects.Type)?.Unknown<int?>() ?? touched.Setting(settings => settings.Scale) ?? Fact.Known(facets.Scale),
            Range = Validation.Range(member.Symbol, context.Compilation),
            Pattern = Validation.Pattern(member.Symbol, context.Compilation),
            IsConcurrencyToken = touched.Of(Aspects.Token)?.Unknown<bool>() ?? touched.Setting(settings => settings.IsConcurrencyToken) ?? Fact.Known(ColumnTypes.IsToken(member, facets)),
            Default = touched.Of(Aspects.Default)?.Unknown<string?>() ?? Defaults.Of(member, touched, role, context),
            Computed = touched.Of(Aspects.Default)?.Unknown<string?>() ?? touched.Setting(settings => settings.Computed) ?? Fact.Known<string?>(null),
            Comment = touched.Of(Aspects.Comment)?.Unknown<string?>() ?? touched.Setting(settings => settings.Comment) ?? Fact.Known(facets.Comment),
        };
    }

    private Fact<Identifier> Column(Member member, ColumnFacets facets, PropertyTouches touched, Fact<string>? said)
    {
        if (touched.Of(Aspects.Column | Aspects.Existence) is { } touch)
        {
            return touch.Unknown<Identifier>();
        }

        if (said is { } column)
        {
            return column.Select(text => new Identifier(text));
        }

        if (facets.Name is { } name)
        {
            return Fact.Known(new Identifier(TableNames.Cut(name)), facets.Column!.PlaceOf(context.Compilation, position: 0));
        }

        // uint with [Timestamp] is the system column that holds the row's version.
        var isRowVersion = facets is { IsRowVersion: true, TypeName: null } && ClrTypes.Unwrap(member.Type).SpecialType == SpecialType.System_UInt32;
        return isRowVersion ? Fact.Known(new Identifier("xmin"), member.Call) : context.Naming.Name("column", member.Name, member.Call);
    }

    private static Fact<ValueGeneration>? MayReference(Member member, PropertyTouches touched, ColumnRole role) =>
        role is { MayReference: { } reason, IsGeneratedKey: true } && touched.Setting(settings => settings.Generation) is null && ValueGenerations.IsGeneratable(member.Type)
            ? Fact.Unknown<ValueGeneration>(reason)
            : null;

    private Fact<bool> IsNullable(Member member, PropertyTouches touched, ColumnRole role)
    {
        if (role.IsOfDerived)
        {
            return Fact.Known(true);
        }

        var isNotNullType = member.Type.IsValueType && ReferenceEquals(ClrTypes.Unwrap(member.Type), member.Type);
        if (isNotNullType || role.IsAlternateKey || (role.IsKey && role.KeyTouch is null))
        {
            return Fact.Known(false);
        }

        if ((role.KeyTouch ?? touched.Of(Aspects.Nullability)) is { } touch)
        {
            return touch.Unknown<bool>();
        }

        if (touched.Setting(settings => settings.IsRequired) is { } required)
        {
            return required.Select(isRequired => !isRequired);
        }

        if (role.IsDiscriminator)
        {
            return Fact.Known(false);
        }

        if (role.WasKey && !member.Type.IsValueType)
        {
            return Fact.Unknown<bool>("it is the key by convention, and another one is configured");
        }

        if (member.NullabilityTouch is { } hidden)
        {
            return hidden.Unknown<bool>();
        }

        if (role.MayBeForeignKey is { } reason && Nullability.IsNullable(member))
        {
            return Fact.Unknown<bool>(reason);
        }

        var attribute = ColumnFacets.Find(member.Symbol, AttributeNames.Required);
        return Fact.Known(!role.IsRequiredByNavigation && Nullability.IsNullable(member), attribute?.PlaceOf(context.Compilation) ?? member.Call ?? Places.Of(TypeSyntax(member.Symbol), context.Compilation));
    }

    private Fact<ValueStrategy> Strategy(Member member, PropertyTouches touched, ColumnRole role)
    {
        if (touched.Of(Aspects.Generation) is { } touch)
        {
            return touch.Unknown<ValueStrategy>();
        }

        var isNumbered = role.IsGeneratedKey && ValueGenerations.IsGeneratable(member.Type);
        return touched.Setting(settings => settings.Strategy)
            ?? (isNumbered ? context.Configuration.KeySequences?.Unknown<ValueStrategy>() ?? context.Configuration.Strategy : null)
            ?? Fact.Known(ValueStrategy.Default);
    }

    /// <summary>Of the property itself, else HiLo's of the model.</summary>
    private Fact<QualifiedName?> Sequence(Member member, PropertyTouches touched, ColumnRole role)
    {
        var name = touched.Setting(settings => settings.Sequence);
        if (name is null && context.Configuration.Strategy?.Is(ValueStrategy.HiLo) == true && Strategy(member, touched, role).Is(ValueStrategy.HiLo))
        {
            name = context.Configuration.Objects.HiLo;
        }

        return name is { } said ? ObjectComposer.NameOf(said, context.Configuration) : Fact.Known<QualifiedName?>(null);
    }

    private static SyntaxNode? TypeSyntax(ISymbol? symbol) => symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax declaration => declaration.Type,
        Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax component => component.Type,
        _ => null,
    };
}
