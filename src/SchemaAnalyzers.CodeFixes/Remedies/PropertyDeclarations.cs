using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>Declares properties for columns, with the attributes that make them fit.</summary>
internal sealed class PropertyDeclarations
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";

    private readonly FixTarget _target;
    private readonly TypeDeclarationSyntax _type;
    private readonly List<TextChange> _usings = [];

    private PropertyDeclarations(FixTarget target, TypeDeclarationSyntax type) => (_target, _type) = (target, type);

    /// <summary>Null where one of them cannot be declared: where its name is taken, or its type is not there.</summary>
    public static IEnumerable<TextChange>? Add(FixTarget target, EquatableArray<AddProperty> properties)
    {
        if (MappedClass.Named(target) is not { } type || type is not (ClassDeclarationSyntax or RecordDeclarationSyntax) || target.Model.GetDeclaredSymbol(type) is not INamedTypeSymbol symbol)
        {
            return null;
        }

        var declarations = new PropertyDeclarations(target, type);
        var texts = new SortedDictionary<int, string>();
        var taken = new HashSet<string>(symbol.GetMembers().Select(member => member.Name).Append(symbol.Name), StringComparer.Ordinal);
        foreach (var property in properties)
        {
            var name = NameOf(property.Column);
            if (name.Length == 0 || !taken.Add(name) || NewMember.In(target, type, property.After) is not { } place || declarations.Lines(property, name) is not { } lines)
            {
                return null;
            }

            texts[place.Position] = (texts.TryGetValue(place.Position, out var before) ? before : "") + place.Text(lines);
        }

        return declarations._usings.Concat(texts.Select(text => Attributes.Insertion(text.Key, text.Value)));
    }

    private IEnumerable<string>? Lines(AddProperty property, string name)
    {
        if (TypeOf(property) is not (var type, var isReference))
        {
            return null;
        }

        var isAnnotated = _target.Model.GetNullableContext(_type.OpenBraceToken.SpanStart).AnnotationsEnabled();
        var question = property.IsNullable && (isAnnotated || !isReference) ? "?" : "";
        var initializer = isReference && isAnnotated && !property.IsNullable ? " = null!;" : "";
        return AttributesOf(property) is { } attributes ? attributes.Append($"public {type}{question} {CSharpQuote.Identifier(name)} {{ get; set; }}{initializer}") : null;
    }

    private List<string>? AttributesOf(AddProperty property)
    {
        var column = CSharpQuote.Literal(property.Column) + (property.TypeName is { } typeName ? $", TypeName = {CSharpQuote.Literal(typeName)}" : "");
        var all = new List<string?> { Attribute(Annotations + ".Schema", "Column", column) };
        if (property.Length is { } length)
        {
            all.Add(Attribute(Annotations, "MaxLength", Text(length)));
        }

        if (property.Precision is { } precision)
        {
            all.Add(Attribute("Microsoft.EntityFrameworkCore", "Precision", property.Scale is { } scale ? $"{Text(precision)}, {Text(scale)}" : Text(precision)));
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

    /// <summary><c>created_at</c> is CreatedAt.</summary>
    private static string NameOf(string column)
    {
        var name = new StringBuilder();
        var isStart = true;
        foreach (var c in column)
        {
            if (char.IsLetterOrDigit(c))
            {
                name.Append(isStart ? char.ToUpperInvariant(c) : c);
            }

            isStart = !char.IsLetterOrDigit(c);
        }

        return name.ToString();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
