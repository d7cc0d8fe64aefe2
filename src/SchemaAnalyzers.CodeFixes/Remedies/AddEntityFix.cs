using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>A class for a table, behind the context at the finding, and its set. A file of its own is the reader's next step: a fix that adds files is lost by some hosts.</summary>
internal sealed class AddEntityFix : RemedyFix<AddEntity>
{
    private const string DefaultSchema = "public";

    protected override RemedyEdit? Edit(AddEntity remedy, FixTarget target)
    {
        var set = MemberName.Of(remedy.Table);
        var name = MemberName.Singular(set);
        if (name.Length == 0
            || !char.IsLetter(name[0])
            || target.Root.FindNode(target.Span).FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { Parent: not TypeDeclarationSyntax } context
            || context.Identifier.Span != target.Span
            || target.Model.GetDeclaredSymbol(context) is not { } symbol
            || !MappedClass.IsContext(symbol)
            || IsTaken(target, context, symbol, name, set)
            || remedy.Properties.Any(property => MemberName.Of(property.Column) is var member && (member == name || member.Length == 0 || !char.IsLetter(member[0])))
            || remedy.Properties.Select(property => MemberName.Of(property.Column)).Distinct().Count() < remedy.Properties.Count)
        {
            return null;
        }

        var writer = new PropertyText(target, context.SpanStart);
        return Declaration(remedy, target, context, writer, name) is { } declaration
            ? RemedyEdit.Create($"Add entity '{name}' for table '{remedy.Table}'", target, [.. writer.Usings, SetOf(target, context, name, set), declaration])
            : null;
    }

    private static bool IsTaken(FixTarget target, ClassDeclarationSyntax context, INamedTypeSymbol symbol, string name, string set)
    {
        for (var level = symbol; level is not null; level = level.BaseType)
        {
            if (level.Name == set || !level.GetMembers(set).IsEmpty)
            {
                return true;
            }
        }

        return !target.Model.LookupNamespacesAndTypes(context.OpenBraceToken.Span.End, null, name).IsEmpty;
    }

    /// <summary>Behind the last set and in its form, else the first member.</summary>
    private static TextChange SetOf(FixTarget target, ClassDeclarationSyntax context, string name, string set)
    {
        var last = context.Members.OfType<PropertyDeclarationSyntax>().LastOrDefault(property => property.Type is GenericNameSyntax { Identifier.ValueText: "DbSet" });
        var body = last is { ExpressionBody: null } ? $"{{ get; set; }}{(last.Initializer is { } initializer ? $" {initializer};" : "")}" : $"=> Set<{name}>();";
        var text = $"public DbSet<{name}> {CSharpQuote.Identifier(set)} {body}";
        if (last is not null)
        {
            var start = last.GetFirstToken().SpanStart;
            return target.IndentationAt(start) is { } indentation
                ? Attributes.Insertion(target.BehindComment(last.Span.End), target.NewLineAt(start) + indentation + text)
                : Attributes.Insertion(last.Span.End, " " + text);
        }

        var newLine = target.NewLineAt(context.OpenBraceToken.SpanStart);
        return Attributes.Insertion(context.OpenBraceToken.Span.End, $"{newLine}{IndentationOf(target, context)}    {text}{(context.Members.Count > 0 ? newLine : "")}");
    }

    private static TextChange? Declaration(AddEntity remedy, FixTarget target, ClassDeclarationSyntax context, PropertyText writer, string name)
    {
        var blocks = remedy.Properties.Select(property => writer.Lines(property, false, KeyOf(remedy, property, writer))).ToList();
        var head = Head(remedy, writer).Append($"public class {CSharpQuote.Identifier(name)}").ToList();
        if (blocks.Contains(null) || head.Contains(null))
        {
            return null;
        }

        var lines = head.Append("{");
        for (var i = 0; i < blocks.Count; i++)
        {
            lines = lines.Concat(i == 0 ? [] : [""]).Concat(blocks[i]!.Select(line => "    " + line));
        }

        var indentation = IndentationOf(target, context);
        var newLine = target.NewLineAt(context.CloseBraceToken.SpanStart);
        return Attributes.Insertion(context.CloseBraceToken.Span.End, newLine + newLine + string.Join(newLine, lines.Append("}").Select(line => line!.Length == 0 ? line : indentation + line)));
    }

    private static IEnumerable<string?> Head(AddEntity remedy, PropertyText writer)
    {
        var schema = remedy.Schema == DefaultSchema ? "" : $", Schema = {CSharpQuote.Literal(remedy.Schema)}";
        yield return writer.Attribute(PropertyText.Annotations + ".Schema", "Table", _ => CSharpQuote.Literal(remedy.Table) + schema);
        if (remedy.Key.Count == 0)
        {
            yield return writer.Attribute(PropertyText.EntityFramework, "Keyless");
        }
        else if (remedy.Key.Count > 1)
        {
            yield return writer.Attribute(PropertyText.EntityFramework, "PrimaryKey", _ => Names(remedy.Key));
        }

        foreach (var index in remedy.Indexes)
        {
            yield return writer.Attribute(PropertyText.EntityFramework, "Index", _ => $"{Names(index.Properties)}{(index.IsUnique ? ", IsUnique = true" : "")}, Name = {CSharpQuote.Literal(index.Name)}");
        }
    }

    private static string Names(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"nameof({CSharpQuote.Identifier(MemberName.Of(column))})"));

    /// <summary>Id is the key without a word.</summary>
    private static string?[] KeyOf(AddEntity remedy, AddProperty property, PropertyText writer) =>
        remedy.Key.Count == 1 && remedy.Key[0] == property.Column && MemberName.Of(property.Column) != "Id" ? [writer.Attribute(PropertyText.Annotations, "Key")] : [];

    private static string IndentationOf(FixTarget target, ClassDeclarationSyntax context) => target.IndentationAt(context.GetFirstToken().SpanStart) ?? "";
}
