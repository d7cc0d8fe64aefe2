using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary><c>[Table("name", Schema = "schema")]</c> on the class: changed where it is, else added.</summary>
internal sealed class MapToTableFix : RemedyFix<MapToTable>
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.Schema";
    private const string DefaultSchema = "public";

    protected override RemedyEdit? Edit(MapToTable remedy, FixTarget target)
    {
        // No attribute maps a class to a view.
        if (remedy.IsView || MappedClass.Find(target) is not { } type)
        {
            return null;
        }

        var attribute = Attributes.Find(target, type.AttributeLists, Annotations + ".TableAttribute", "LinqToDB.Mapping.TableAttribute");
        var changes = attribute is null ? Add(remedy, target, type) : Change(remedy, attribute);
        var name = CSharpQuote.Literal(remedy.Schema == DefaultSchema ? remedy.Table : $"{remedy.Schema}.{remedy.Table}");
        return RemedyEdit.Create($"Map to table '{name.Substring(1, name.Length - 2)}'", target.Text, changes);
    }

    private static IEnumerable<TextChange> Add(MapToTable remedy, FixTarget target, TypeDeclarationSyntax type)
    {
        var position = Attributes.PositionAfter(type, type.AttributeLists);
        var schema = remedy.Schema == DefaultSchema ? "" : $", Schema = {CSharpQuote.Literal(remedy.Schema)}";
        return AttributeName.At(target, position, Annotations, "Table") is { } name
            ? Attributes.Add(target, position, name, $"({CSharpQuote.Literal(remedy.Table)}{schema})")
            : [];
    }

    private static IEnumerable<TextChange> Change(MapToTable remedy, AttributeSyntax attribute)
    {
        yield return Attributes.SetFirst(attribute, CSharpQuote.Literal(remedy.Table), argument => argument.NameEquals is { } property
            ? property.Name.Identifier.ValueText == "Name"
            : argument.NameColon is null || argument.NameColon.Name.Identifier.ValueText is "name" or "tableName");

        var schema = attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Schema");
        if (schema is not null)
        {
            yield return new(schema.Expression.Span, CSharpQuote.Literal(remedy.Schema));
        }
        else if (remedy.Schema != DefaultSchema && attribute.ArgumentList is { } list)
        {
            yield return Attributes.Insertion(list.CloseParenToken.SpanStart, $", Schema = {CSharpQuote.Literal(remedy.Schema)}");
        }
    }
}
