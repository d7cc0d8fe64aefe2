using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Editing.Fluent;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>The name of the column: where one is written it is changed, else <c>HasColumnName("name")</c> or <c>[Column("name")]</c> is added.</summary>
internal sealed class MapToColumnFix : RemedyFix<MapToColumn>
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.Schema";
    private const string Linq2Db = "LinqToDB.Mapping";

    protected override RemedyEdit? Edit(MapToColumn remedy, FixTarget target)
    {
        var literal = CSharpQuote.Literal(remedy.Column);
        var title = $"Map to column '{literal.Substring(1, literal.Length - 2)}'";
        if (ConstantAt.Find<string>(target) is { } constant)
        {
            return RemedyEdit.Create(title, target, [new TextChange(constant.Span, literal)]);
        }

        if (FluentForm.OfProperty(target, remedy.Property, $"HasColumnName({literal})") is { } changes)
        {
            return RemedyEdit.Across(title, target, changes);
        }

        return MappedMember.Find(target, remedy.Property) is { } member ? RemedyEdit.Create(title, target, Annotate(target, member, literal)) : null;
    }

    private static IEnumerable<TextChange> Annotate(FixTarget target, MappedMember member, string literal) =>
        Attributes.Find(target, member.AttributeLists, Annotations + ".ColumnAttribute", Linq2Db + ".ColumnAttribute") is { } attribute
            ? [SetName(attribute, literal)]
            : member.AddAttribute(target, UsesLinq2Db(target, member) ? Linq2Db : Annotations, "Column", $"({literal})");

    private static bool UsesLinq2Db(FixTarget target, MappedMember member) =>
        member.Declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && type.AttributeLists.Concat(type.Members.SelectMany(other => other.AttributeLists))
            .SelectMany(list => list.Attributes)
            .Any(attribute => Attributes.TypeOf(target, attribute)?.StartsWith(Linq2Db + ".", StringComparison.Ordinal) == true);

    private static TextChange SetName(AttributeSyntax attribute, string literal) =>
        Attributes.SetFirst(attribute, literal, argument => argument.NameEquals is { } property
            ? property.Name.Identifier.ValueText == "Name"
            : argument.NameColon is null || argument.NameColon.Name.Identifier.ValueText is "name" or "columnName");
}
