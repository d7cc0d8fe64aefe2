using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reporting;

/// <summary>Places as the compiler's locations.</summary>
internal static class Locations
{
    /// <summary>In a file of the compilation.</summary>
    public static Location In(SyntaxTree tree, Place place) => Location.Create(tree, new TextSpan(place.Start, place.Length));

    /// <summary>In a snapshot: a file that the compiler knows by path only.</summary>
    public static Location InFile(Place place) => Location.Create(
        place.Path,
        new TextSpan(place.Start, place.Length),
        new LinePositionSpan(new LinePosition(place.Line, place.Character), new LinePosition(place.EndLine, place.EndCharacter)));

    public static bool Contains(this SyntaxTree tree, Place place) =>
        tree.FilePath == place.Path && place.Start + place.Length <= tree.Length;
}
