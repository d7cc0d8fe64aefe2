using System.Globalization;
using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Attributes;

/// <summary>What the attributes that validate a value admit.</summary>
internal static class Validation
{
    /// <summary>Of <c>[Range]</c>; the least and the greatest value of a type are no limits.</summary>
    public static Fact<ValueRange?> Range(ISymbol? property, Compilation compilation)
    {
        if (ColumnFacets.Find(property, AttributeNames.Range) is not { } attribute)
        {
            return Fact.Known<ValueRange?>(null);
        }

        // Range(typeof(decimal), "0", "9.5")
        var values = attribute.ConstructorArguments;
        var first = values.Length == 3 ? 1 : 0;
        if (values.Length < first + 2 || !TryLimit(values[first], out var lower) || !TryLimit(values[first + 1], out var upper))
        {
            return Fact.Unknown<ValueRange?>("its limits are no numbers", attribute.PlaceOf(compilation));
        }

        var range = new ValueRange(
            lower is { } least ? new(least, !attribute.Named<bool>("MinimumIsExclusive")) : null,
            upper is { } most ? new(most, !attribute.Named<bool>("MaximumIsExclusive")) : null);
        return Fact.Known<ValueRange?>(range, attribute.PlaceOf(compilation));
    }

    /// <summary>Of <c>[RegularExpression]</c>.</summary>
    public static Fact<string?> Pattern(ISymbol? property, Compilation compilation)
    {
        var attribute = ColumnFacets.Find(property, AttributeNames.RegularExpression);
        return Fact.Known(attribute?.Positional<string>(0), attribute?.PlaceOf(compilation, position: 0));
    }

    private static bool TryLimit(TypedConstant constant, out decimal? limit)
    {
        limit = null;
        switch (constant.Value)
        {
            case int number:
                limit = number is int.MinValue or int.MaxValue ? null : number;
                return true;
            case double number:
                limit = Math.Abs(number) < 1e15 ? (decimal)number : null;
                return !double.IsNaN(number);
            case string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                limit = Math.Abs(number) < 1e15m ? number : null;
                return true;
            default:
                return false;
        }
    }
}
