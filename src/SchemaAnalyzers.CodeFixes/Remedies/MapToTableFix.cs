using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Editing.Fluent;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>The table of a class: where it is named that is changed, else <c>ToTable("name", "schema")</c> or <c>[Table("name", Schema = "schema")]</c> is added.</summary>
internal sealed class MapToTableFix : RemedyFix<MapToTable>
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.Schema";
    private const string DefaultSchema = "public";

    protected override RemedyEdit? Edit(MapToTable remedy, FixTarget target)
    {
        var name = CSharpQuote.Literal(remedy.Schema == DefaultSchema ? remedy.Table : $"{remedy.Schema}.{remedy.Table}");
        var title = $"Map to {(remedy.IsView ? "view" : "table")} '{name.Substring(1, name.Length - 2)}'";
        if (CallWith(target) is { } call)
        {
            return RemedyEdit.Create(title, target, Change(remedy, target, call));
        }

        var type = MappedClass.Find(target);
        var attribute = type is null ? null : Attributes.Find(target, type.AttributeLists, Annotations + ".TableAttribute", "LinqToDB.Mapping.TableAttribute");
        if (attribute is null && FluentForm.OfEntity(target, MethodOf(remedy), _ => Call(remedy), isOnlyForm: remedy.IsView) is { } changes)
        {
            return RemedyEdit.Across(title, target, changes);
        }

        // No attribute maps a class to a view.
        return remedy.IsView || type is null ? null : RemedyEdit.Create(title, target, attribute is null ? Add(remedy, target, type) : Change(remedy, attribute));
    }

    private static string MethodOf(MapToTable remedy) => remedy.IsView ? "ToView" : "ToTable";

    private static string Call(MapToTable remedy) =>
        $"{MethodOf(remedy)}({CSharpQuote.Literal(remedy.Table)}{(remedy.KeepsSchema ? "" : $", {CSharpQuote.Literal(remedy.Schema)}")})";

    /// <summary>The call of ToTable or ToView that the finding points to the first argument of.</summary>
    private static InvocationExpressionSyntax? CallWith(FixTarget target) =>
        ConstantAt.Find<string>(target)?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument
        && ConstantAt.NameOf(call)?.Identifier.ValueText is "ToTable" or "ToView"
        && call.ArgumentList.Arguments[0] == argument
            ? call
            : null;

    private static IEnumerable<TextChange> Change(MapToTable remedy, FixTarget target, InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        var schema = arguments.Count > 1 && target.Model.GetTypeInfo(arguments[1].Expression).ConvertedType?.SpecialType == SpecialType.System_String ? arguments[1] : null;
        var name = ConstantAt.NameOf(call)!;
        if (name.Identifier.ValueText != MethodOf(remedy))
        {
            // What else is said of a table cannot be said of a view.
            if (arguments.Any(argument => argument.Expression is LambdaExpressionSyntax))
            {
                yield break;
            }

            yield return new(name.Span, MethodOf(remedy));
        }

        yield return new(arguments[0].Expression.Span, CSharpQuote.Literal(remedy.Table));
        if (!remedy.KeepsSchema)
        {
            yield return schema is null
                ? Attributes.Insertion(arguments[0].Span.End, $", {CSharpQuote.Literal(remedy.Schema)}")
                : new(schema.Expression.Span, CSharpQuote.Literal(remedy.Schema));
        }
    }

    private static IEnumerable<TextChange> Add(MapToTable remedy, FixTarget target, TypeDeclarationSyntax type)
    {
        var position = Attributes.PositionAfter(type, type.AttributeLists);
        var schema = remedy.KeepsSchema ? "" : $", Schema = {CSharpQuote.Literal(remedy.Schema)}";
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
        if (remedy.KeepsSchema)
        {
            yield break;
        }

        if (schema is not null)
        {
            yield return new(schema.Expression.Span, CSharpQuote.Literal(remedy.Schema));
        }
        else if (attribute.ArgumentList is { } list)
        {
            yield return Attributes.Insertion(list.CloseParenToken.SpanStart, $", Schema = {CSharpQuote.Literal(remedy.Schema)}");
        }
    }
}
