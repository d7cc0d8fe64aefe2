using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CodeFixes.Editing.Fluent;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>Precision and scale: the arguments of the attribute or call are written anew, else <c>HasPrecision</c> or <c>[Precision]</c> is added.</summary>
internal sealed class SetPrecisionFix : RemedyFix<SetPrecision>
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";

    protected override RemedyEdit? Edit(SetPrecision remedy, FixTarget target)
    {
        var precision = remedy.Precision.ToString(CultureInfo.InvariantCulture);
        var arguments = remedy.Scale is { } scale ? $"{precision}, {scale.ToString(CultureInfo.InvariantCulture)}" : precision;
        var title = $"Set the precision to ({arguments})";
        return Written(target) is { } span ? RemedyEdit.Create(title, target, [new TextChange(span, arguments)])
            : FluentForm.OfProperty(target, remedy.Property, $"HasPrecision({arguments})") is { } changes ? RemedyEdit.Across(title, target, changes)
            : MappedMember.Find(target, remedy.Property) is { } member ? RemedyEdit.Create(title, target, Add(target, member, arguments))
            : null;
    }

    /// <summary>The arguments that the finding points to the first of.</summary>
    private static TextSpan? Written(FixTarget target) => ConstantAt.Find<int>(target)?.Parent switch
    {
        AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Arguments: var arguments } } when arguments.All(argument => argument.NameEquals is null) => Span(arguments),
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: var arguments } } => Span(arguments),
        _ => null,
    };

    private static TextSpan Span<T>(SeparatedSyntaxList<T> arguments)
        where T : SyntaxNode => TextSpan.FromBounds(arguments.First().SpanStart, arguments.Last().Span.End);

    private static IEnumerable<TextChange> Add(FixTarget target, MappedMember member, string arguments) =>
        Attributes.Find(target, member.AttributeLists, EntityFramework + ".PrecisionAttribute") is null
            ? member.AddAttribute(target, EntityFramework, "Precision", $"({arguments})")
            : [];
}
