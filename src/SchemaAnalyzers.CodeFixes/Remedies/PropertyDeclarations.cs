using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Editing.Fluent;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>Declares properties for columns, with the attributes or calls that make them fit.</summary>
internal static class PropertyDeclarations
{
    /// <summary>Null where one of them cannot be declared: where its name is taken, or its type is not there.</summary>
    public static IEnumerable<FileChange>? Add(FixTarget target, EquatableArray<AddProperty> properties)
    {
        if (MappedClass.Named(target) is not { } type || type is not (ClassDeclarationSyntax or RecordDeclarationSyntax) || target.Model.GetDeclaredSymbol(type) is not INamedTypeSymbol symbol)
        {
            return null;
        }

        var configuration = FluentForm.OfNewProperty(target, symbol);
        var writer = new PropertyText(target, type.OpenBraceToken.SpanStart);
        var texts = new SortedDictionary<int, string>();
        var taken = new HashSet<string>(symbol.GetMembers().Select(member => member.Name).Append(symbol.Name), StringComparer.Ordinal);
        foreach (var property in properties)
        {
            var name = MemberName.Of(property.Column);
            if (name.Length == 0 || !taken.Add(name) || NewMember.In(target, type, property.After) is not { } place || writer.Lines(property, configuration is not null) is not { } lines)
            {
                return null;
            }

            texts[place.Position] = (texts.TryGetValue(place.Position, out var before) ? before : "") + place.Text(lines);
        }

        return FileChange.In(target.Root.SyntaxTree, writer.Usings.Concat(texts.Select(text => Attributes.Insertion(text.Key, text.Value))))
            .Concat(configuration is null ? [] : properties.SelectMany(property => Configured(property, configuration)));
    }

    /// <summary>What the configuration of the class says of the property.</summary>
    private static IEnumerable<FileChange> Configured(AddProperty property, FluentPlace place)
    {
        var calls = string.Concat(
            property.IsNamedByConvention ? "" : $".HasColumnName({CSharpQuote.Literal(property.Column)})",
            property.TypeName is { } typeName ? $".HasColumnType({CSharpQuote.Literal(typeName)})" : "",
            property.Length is { } length ? $".HasMaxLength({PropertyText.Text(length)})" : "",
            property.Precision is not null ? $".HasPrecision({PropertyText.Digits(property)})" : "");
        return calls.Length == 0 ? [] : FileChange.In(place.File.Root.SyntaxTree, place.Add($"Property({place.Selector.One(MemberName.Of(property.Column))}){calls}"));
    }
}
