using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Editing.Fluent;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>Declares properties for columns, with the attributes or calls that make them fit.</summary>
internal sealed class PropertyDeclarations
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";

    private readonly FixTarget _target;
    private readonly TypeDeclarationSyntax _type;
    private readonly FluentPlace? _configuration;
    private readonly List<TextChange> _usings = [];

    private PropertyDeclarations(FixTarget target, TypeDeclarationSyntax type, INamedTypeSymbol symbol) =>
        (_target, _type, _configuration) = (target, type, FluentForm.OfNewProperty(target, symbol));

    /// <summary>Null where one of them cannot be declared: where its name is taken, or its type is not there.</summary>
    public static IEnumerable<FileChange>? Add(FixTarget target, EquatableArray<AddProperty> properties)
    {
        if (MappedClass.Named(target) is not { } type || type is not (ClassDeclarationSyntax or RecordDeclarationSyntax) || target.Model.GetDeclaredSymbol(type) is not INamedTypeSymbol symbol)
        {
            return null;
        }

        var declarations = new PropertyDeclarations(target, type, symbol);
        var texts = new SortedDictionary<int, string>();
        var taken = new HashSet<string>(symbol.GetMembers().Select(member => member.Name).Append(symbol.Name), StringComparer.Ordinal);
        foreach (var property in properties)
        {
            var name = MemberName.Of(property.Column);
            if (name.Length == 0 || !taken.Add(name) || NewMember.In(target, type, property.After) is not { } place || declarations.Lines(property, name) is not { } lines)
            {
                return null;
            }

            texts[place.Position] = (texts.TryGetValue(place.Position, out var before) ? before : "") + place.Text(lines);
        }

        return FileChange.In(target.Root.SyntaxTree, declarations._usings.Concat(texts.Select(text => Attributes.Insertion(text.Key, text.Value))))
            .Concat(properties.SelectMany(declarations.Configured));
    }

    /// <summary>What the class's configuration says of the property, where it has one.</summary>
    private IEnumerable<FileChange> Configured(AddProperty property)
    {
        if (_configuration is not { } place)
        {
            return [];
        }

        var calls = string.Concat(
            property.IsNamedByConvention ? "" : $".HasColumnName({CSharpQuote.Literal(property.Column)})",
            property.TypeName is { } typeName ? $".HasColumnType({CSharpQuote.Literal(typeName)})" : "",
            property.Length is { } length ? $".HasMaxLength({Text(length)})" : "",
            property.Precision is { } precision ? $".HasPrecision({Digits(precision, property.Scale)})" : "");
        return calls.Length == 0 ? [] : FileChange.In(place.File.Root.SyntaxTree, place.Add($"Property({place.Selector.One(MemberName.Of(property.Column))}){calls}"));
    }

    private IEnumerable<string>? Lines(AddProperty property, string name)
    {
        if (TypeOf(property) is not (var type, var isReference))
        {
            return null;
        }

        var isAnnotated = _target.Model.GetNullableContext(_type.Identifier.SpanStart).AnnotationsEnabled();
        var question = property.IsNullable && (isAnnotated || !isReference) ? "?" : "";
        var initializer = isReference && isAnnotated && !property.IsNullable ? " = null!;" : "";
        return AttributesOf(property) is { } attributes
            ? DocComment.Remarks(property.Comment).Concat(attributes).Append($"public {type}{question} {CSharpQuote.Identifier(name)} {{ get; set; }}{initializer}")
            : null;
    }

    private List<string>? AttributesOf(AddProperty property)
    {
        if (_configuration is not null)
        {
            return [];
        }

        var column = new[]
        {
            property.IsNamedByConvention ? null : CSharpQuote.Literal(property.Column),
            property.TypeName is { } typeName ? $"TypeName = {CSharpQuote.Literal(typeName)}" : null,
        }.OfType<string>().ToList();
        var all = new List<string?>();
        if (column.Count > 0)
        {
            all.Add(Attribute(Annotations + ".Schema", "Column", string.Join(", ", column)));
        }

        if (property.Length is { } length)
        {
            all.Add(Attribute(Annotations, "MaxLength", Text(length)));
        }

        if (property.Precision is { } precision)
        {
            all.Add(Attribute("Microsoft.EntityFrameworkCore", "Precision", Digits(precision, property.Scale)));
        }

        return all.Contains(null) ? null : all.OfType<string>().ToList();
    }

    /// <summary>With a using directive for the first; two at one place would collide.</summary>
    private string? Attribute(string @namespace, string name, string arguments)
    {
        if (AttributeName.At(_target, _type.OpenBraceToken.SpanStart, @namespace, name) is not { } attribute)
        {
            return null;
        }

        var isFree = attribute.Using is not { } directive || _usings.Contains(directive) || _usings.Count == 0;
        if (isFree && attribute.Using is { } added && _usings.Count == 0)
        {
            _usings.Add(added);
        }

        return $"[{(isFree ? attribute.Text : $"global::{@namespace}.{name}")}({arguments})]";
    }

    private (string Text, bool IsReference)? TypeOf(AddProperty property)
    {
        var compilation = _target.Model.Compilation;
        var isBytes = property.Type == "System.Byte[]";
        if (compilation.GetTypeByMetadataName(isBytes ? "System.Byte" : property.Type) is not { } element)
        {
            return null;
        }

        ITypeSymbol type = isBytes ? compilation.CreateArrayTypeSymbol(element) : element;
        type = property.IsArray ? compilation.CreateArrayTypeSymbol(type) : type;
        return (type.ToMinimalDisplayString(_target.Model, _type.OpenBraceToken.SpanStart), type.IsReferenceType);
    }

    private static string Digits(int precision, int? scale) => scale is { } digits ? $"{Text(precision)}, {Text(digits)}" : Text(precision);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
