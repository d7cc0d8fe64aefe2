using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>One property as the code has it, completed by what the model snapshot tells of the same property.</summary>
/// <remarks>
/// The snapshot is as old as the last migration. Nothing is taken from it for a property about which code and snapshot disagree: a change is
/// pending, and whatever else the snapshot says of the property may be about to change with it. Two facts follow the class even where the
/// configuration is not read, and are taken over only where the class agrees: the store type follows the property's type, nullability the
/// annotation.
/// </remarks>
internal static class WitnessedProperty
{
    /// <param name="isNamed">Whether the code itself tells which naming convention there is: then the snapshot's is an older one.</param>
    public static MappedProperty Complete(MappedProperty code, MappedProperty recorded, bool isNamed)
    {
        var isRewritten = !isNamed && IsRewritten(code, recorded);
        if ((Differs(code.Column, recorded.Column) && !isRewritten) || Differs(code, recorded))
        {
            return code;
        }

        var keepsType = KeepsType(code, recorded);
        return code with
        {
            Column = isRewritten ? recorded.Column : code.Column.Or(recorded.Column),
            IsColumnExplicit = code.IsColumnExplicit || !code.Column.IsKnown || isRewritten,
            StoreType = keepsType ? code.StoreType.Or(recorded.StoreType) : code.StoreType,
            MaxLength = keepsType ? code.MaxLength.Or(recorded.MaxLength) : code.MaxLength,
            Precision = keepsType ? code.Precision.Or(recorded.Precision) : code.Precision,
            Scale = keepsType ? code.Scale.Or(recorded.Scale) : code.Scale,
            HasConverter = keepsType && IsConverted(code, recorded) is { } isConverted ? code.HasConverter.Or(Fact.Recorded(isConverted)) : code.HasConverter,
            IsNullable = KeepsNullability(code, recorded) ? code.IsNullable.Or(recorded.IsNullable) : code.IsNullable,
            ValueGeneration = code.ValueGeneration.Or(recorded.ValueGeneration),
            IsConcurrencyToken = code.IsConcurrencyToken.Or(recorded.IsConcurrencyToken),
            Default = code.Default.Or(recorded.Default),
            Computed = code.Computed.Or(recorded.Computed),
            Collation = code.Collation.Or(recorded.Collation),
            Comment = code.Comment.Or(recorded.Comment),
        };
    }

    /// <summary>Whether the names differ as a naming convention rewrites them: one that is set up out of sight made the snapshot's.</summary>
    public static bool IsRewritten(MappedProperty code, MappedProperty recorded) =>
        !code.IsColumnExplicit && code.Column.IsKnown && recorded.Column.IsKnown && code.Column.Value != recorded.Column.Value && ColumnMatch.IsRewriting(code.Column.Value, recorded.Column.Value);

    private static bool Differs(MappedProperty code, MappedProperty recorded) =>
        Differs(code.StoreType, recorded.StoreType)
        || Differs(code.IsNullable, recorded.IsNullable)
        || Differs(code.MaxLength, recorded.MaxLength)
        || Differs(code.Default, recorded.Default)
        || Differs(code.Computed, recorded.Computed)
        || Differs(code.Collation, recorded.Collation)
        || (code.HasConverter.Is(false) && IsOfOtherType(code, recorded));

    private static bool Differs<T>(Fact<T> code, Fact<T> recorded) => code.IsKnown && recorded.IsKnown && !code.Is(recorded.Value);

    private static bool IsOfOtherType(MappedProperty code, MappedProperty recorded) =>
        code.ClrType.IsKnown && recorded.ClrType.IsKnown && RecordedClrTypes.IsScalar(code.ClrType.Value) && code.ClrType.Value.FullName != recorded.ClrType.Value.FullName;

    private static bool KeepsType(MappedProperty code, MappedProperty recorded) => code.HasConverter.Is(true) || !IsOfOtherType(code, recorded);

    /// <summary>
    /// Whether another type reaches the database than the property has; null where the snapshot does not tell. A converter that keeps the type is
    /// none for any rule.
    /// </summary>
    private static bool? IsConverted(MappedProperty code, MappedProperty recorded)
    {
        if (!code.ClrType.IsKnown || !recorded.ClrType.IsKnown)
        {
            return null;
        }

        var (own, stored) = (code.ClrType.Value, recorded.ClrType.Value);
        return own.Kind switch
        {
            ClrKind.Enum => stored.FullName == own.EnumUnderlying ? false : stored.FullName == "System.String" ? true : null,
            ClrKind.Other when RecordedClrTypes.IsScalar(own) => false,
            ClrKind.Other => own.FullName.StartsWith("System.", StringComparison.Ordinal) ? null : true,
            _ => own.Kind == stored.Kind && own.Element is { } element && RecordedClrTypes.IsScalar(element) && element.FullName == stored.Element?.FullName ? false : null,
        };
    }

    private static bool KeepsNullability(MappedProperty code, MappedProperty recorded)
    {
        if (!code.ClrType.IsKnown || !recorded.IsNullable.IsKnown || code.IsOfDerivedEntity != recorded.IsOfDerivedEntity)
        {
            return false;
        }

        var isPart = code.Name.IndexOf('.') >= 0;
        return code.IsOfDerivedEntity || (isPart && recorded.IsNullable.Value) || recorded.IsNullable.Value == (code.ClrType.Value.IsNullable || code.IsNullabilityOblivious);
    }
}
