using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>Writes properties for columns: their comment, their attributes, their declaration.</summary>
/// <param name="target">The code.</param>
/// <param name="position">Where names are looked up.</param>
internal sealed class PropertyText(FixTarget target, int position)
{
    public const string Annotations = "System.ComponentModel.DataAnnotations";
    public const string EntityFramework = "Microsoft.EntityFrameworkCore";

    private readonly List<TextChange> _usings = [];

    /// <summary>The using directives that what was written needs.</summary>
    public IEnumerable<TextChange> Usings => _usings.OrderBy(change => change.NewText, StringComparer.Ordinal);

    public static string Digits(AddProperty property) => property.Scale is { } scale ? $"{Text(property.Precision ?? 0)}, {Text(scale)}" : Text(property.Precision ?? 0);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null where the project lacks its type or an attribute.</summary>
    /// <param name="attributes">Those that go before its own.</param>
    /// <param name="isMappedElsewhere">Whether something else says how it is mapped.</param>
    public IEnumerable<string>? Lines(AddProperty property, bool isMappedElsewhere, params string?[] attributes)
    {
        var all = attributes.Concat(isMappedElsewhere ? [] : AttributesOf(property)).ToList();
        return TypeOf(property) is not (var type, var isReference) || all.Contains(null)
            ? null
            : DocComment.Remarks(property.Comment).Concat(all.OfType<string>()).Append(Declaration(property, type, isReference));
    }

    /// <param name="arguments">By what has to stand before other names of the namespace.</param>
    /// <returns>Null where the project has no such attribute.</returns>
    public string? Attribute(string @namespace, string name, Func<string, string>? arguments = null)
    {
        if (AttributeName.At(target, position, @namespace, name) is not { } attribute)
        {
            return null;
        }

        // At the top of a file each directive has an empty line behind it: one is enough.
        var isFree = attribute.Using is not { } directive || _usings.Contains(directive) || _usings.Count == 0 || target.Root.Usings.Count > 0;
        if (isFree && attribute.Using is { } added && !_usings.Contains(added))
        {
            _usings.Add(added);
        }

        var prefix = isFree && attribute.Text == name ? "" : $"global::{@namespace}.";
        return arguments is null ? $"[{prefix}{name}]" : $"[{prefix}{name}({arguments(prefix)})]";
    }

    private IEnumerable<string?> AttributesOf(AddProperty property)
    {
        var column = string.Join(", ", new[]
        {
            property.IsNamedByConvention ? null : CSharpQuote.Literal(property.Column),
            property.TypeName is { } typeName ? $"TypeName = {CSharpQuote.Literal(typeName)}" : null,
        }.OfType<string>());
        if (column.Length > 0)
        {
            yield return Attribute(Annotations + ".Schema", "Column", _ => column);
        }

        if (property.Generated is { } option)
        {
            yield return Attribute(Annotations + ".Schema", "DatabaseGenerated", prefix => $"{prefix}DatabaseGeneratedOption.{option}");
        }

        if (property.Length is { } length)
        {
            yield return Attribute(Annotations, "MaxLength", _ => Text(length));
        }

        if (property.Precision is not null)
        {
            yield return Attribute(EntityFramework, "Precision", _ => Digits(property));
        }
    }

    private string Declaration(AddProperty property, string type, bool isReference)
    {
        var isAnnotated = target.Model.GetNullableContext(position).AnnotationsEnabled();
        var question = property.IsNullable && (isAnnotated || !isReference) ? "?" : "";
        var initializer = isReference && isAnnotated && !property.IsNullable ? " = null!;" : "";
        return $"public {type}{question} {CSharpQuote.Identifier(MemberName.Of(property.Column))} {{ get; set; }}{initializer}";
    }

    private (string Text, bool IsReference)? TypeOf(AddProperty property)
    {
        var compilation = target.Model.Compilation;
        var isBytes = property.Type == "System.Byte[]";
        if (compilation.GetTypeByMetadataName(isBytes ? "System.Byte" : property.Type) is not { } element)
        {
            return null;
        }

        ITypeSymbol type = isBytes ? compilation.CreateArrayTypeSymbol(element) : element;
        type = property.IsArray ? compilation.CreateArrayTypeSymbol(type) : type;
        return (type.ToMinimalDisplayString(target.Model, position), type.IsReferenceType);
    }
}
