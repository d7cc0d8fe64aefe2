using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.PlainClasses;

/// <summary>The table that a plain class names.</summary>
internal static class PlainTable
{
    public static Fact<TableTarget> Of(PlainMapper mapper, AttributeData table, Compilation compilation)
    {
        var where = table.PlaceOf(compilation, "Name", 0);
        var text = table.Positional<string>(0) ?? table.Named<string>("Name");
        if (string.IsNullOrWhiteSpace(text))
        {
            return Fact.Unknown<TableTarget>("the table's name is not given", where);
        }

        var schema = table.Named<string>("Schema");
        if (mapper == PlainMapper.DapperContrib)
        {
            // The text stands in the statements as it is: it may name the schema, and folds to lower case unless quoted.
            return QualifiedType.Parse(text!.IndexOf('.') < 0 ? "public." + text : text) is { } name
                ? Fact.Known(new TableTarget(name, TargetKind.Table) { IsNameExplicit = true, IsSchemaExplicit = text.IndexOf('.') >= 0 }, where)
                : Fact.Unknown<TableTarget>("the table's name cannot be read", where);
        }

        if (text!.ToLowerInvariant() != text)
        {
            return Fact.Unknown<TableTarget>("whether the mapper quotes the table's name is not known", where);
        }

        return Fact.Known(
            new TableTarget(new QualifiedName(schema ?? "public", text), TargetKind.Table) { IsNameExplicit = true, IsSchemaExplicit = schema is not null },
            where);
    }
}
