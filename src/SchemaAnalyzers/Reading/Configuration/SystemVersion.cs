using SchemaAnalyzers.Model;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>UseXminAsConcurrencyToken, which the provider had up to version 9: a property for the system column that holds the row's version.</summary>
/// <remarks>The provider's NpgsqlEntityTypeBuilderExtensions.</remarks>
internal static class SystemVersion
{
    public const string Call = "UseXminAsConcurrencyToken";

    private const string Column = "xmin";

    /// <summary>Whether the call is understood: it must compile.</summary>
    public static bool Apply(EntityTouches touches, CallReader call, Touch touch)
    {
        if (call.SpecialType(Microsoft.CodeAnalysis.SpecialType.System_UInt32) is not { } type)
        {
            return false;
        }

        var settings = touches.SettingsOf(Column);
        settings.Type = type;
        settings.Place = call.Place;
        settings.Column = Fact.Known(Column, call.Place);
        settings.TypeName = Fact.Known("xid", call.Place);
        settings.Generation = Fact.Known(ValueGeneration.OnAddOrUpdate, call.Place);
        settings.IsConcurrencyToken = Fact.Known(true, call.Place);
        touches.Add(Column, Aspects.None, touch);
        return true;
    }
}
