using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes what a context asks of its database besides tables: names with their schema, and only what it surely asks for.</summary>
internal static class ObjectComposer
{
    public static ModelObjects Compose(ContextModel context)
    {
        var configuration = context.Configuration;
        var settings = configuration.Objects;
        var extensions = settings.Extensions.Select(extension => new ModelExtension(new Identifier(extension.Name), extension.Schema is { } schema ? new Identifier(schema) : null)).ToEquatableArray();

        // Who may change anything may have said more of them, or named the schema.
        return configuration.Everything is not null
            ? ModelObjects.None with { Extensions = extensions }
            : new()
            {
                Extensions = extensions,
                Collations = settings.Collations.SelectMany(item => NameOf(item.Name, item.Schema, configuration) is { } name ? new[] { new ModelCollation(name, item.Definition) } : []).ToEquatableArray(),
                Enums = settings.Enums.SelectMany(item => NameOf(item.Name, item.Schema, configuration) is { } name ? new[] { new ModelEnum(name, item.Labels) } : []).Concat(Mapped(context)).ToEquatableArray(),
                Sequences = settings.Sequences.Where(item => item.IsAsked).SelectMany(item => NameOf(item.Name.Name, item.Name.Schema, configuration) is { } name ? new[] { new ModelSequence(name, item.Type, SettingsOf(item)) } : []).ToEquatableArray(),
            };
    }

    /// <summary>The enum types of MapEnum, as far as it is known which enum is meant.</summary>
    private static IEnumerable<ModelEnum> Mapped(ContextModel context)
    {
        foreach (var name in context.Enums.Names)
        {
            var types = context.Compilation.GetSymbolsWithName(name, SymbolFilter.Type).OfType<INamedTypeSymbol>().Where(type => type.TypeKind == TypeKind.Enum).Take(2).ToList();
            if (types.Count == 1 && context.Enums.Find(types[0]) is { IsKnown: true, Value: var type })
            {
                yield return new ModelEnum(type.Name, EnumLabels.OfEnumType(types[0]));
            }
        }
    }

    /// <summary>The sequence that a call names, with its schema.</summary>
    public static Fact<QualifiedName?> NameOf(Fact<SequenceName?> said, ContextConfiguration configuration) =>
        !said.IsKnown ? Fact.Unknown<QualifiedName?>(said.Reason ?? "", said.Where)
        : said.Value is not { } name ? Fact.Known<QualifiedName?>(null, said.Where)
        : NameOf(name.Name, name.Schema, configuration) is { } known ? Fact.Known<QualifiedName?>(known, said.Where)
        : configuration.Schema!.Unknown<QualifiedName?>();

    /// <summary>Null where the schema is that of the model, and not known.</summary>
    private static QualifiedName? NameOf(string name, string? schema, ContextConfiguration configuration) =>
        schema is null && configuration.Schema is not null ? null : new QualifiedName(schema ?? configuration.DefaultSchema?.Value ?? "public", name);

    private static Fact<SequenceSettings> SettingsOf(SequenceSetting sequence) => sequence.Touch?.Unknown<SequenceSettings>() ?? Fact.Known(sequence.Settings);
}
