using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>The calls that ask for sequences, extensions, collations and enum types.</summary>
internal static class ObjectCalls
{
    /// <param name="read">Reads a call's arguments; gives null where the chain may not run.</param>
    public static void Apply(ObjectSettings settings, FluentChain chain, Touch touch, Func<FluentCall, CallReader?> read)
    {
        switch (chain.Calls[0].Name)
        {
            case FluentChainReader.Sequence:
                Sequence(settings, chain, touch, read);
                break;
            case "UseHiLo" when read(chain.Calls[0]) is { } call:
                settings.HiLo = SequenceCalls.NameIn(call, SequenceName.HiLo);
                HiLo(settings, settings.HiLo.Value);
                break;
            case "HasPostgresExtension" when read(chain.Calls[0]) is { } call:
                Extension(settings, call);
                break;
            case "HasCollation" when read(chain.Calls[0]) is { } call:
                CollationCall.Apply(settings, call);
                break;
            case "HasPostgresEnum" when read(chain.Calls[0]) is { } call:
                Enum(settings, call);
                break;
        }
    }

    /// <summary>The sequences that the calls on a property make.</summary>
    public static void ApplyToProperty(ObjectSettings settings, FluentChain chain, Func<FluentCall, CallReader?> read)
    {
        foreach (var call in chain.Calls)
        {
            if (call.Name == "UseHiLo" && read(call) is { } hiLo)
            {
                HiLo(settings, SequenceCalls.NameIn(hiLo, SequenceName.HiLo));
            }
            else if (call.Name == "UseSequence" && read(call) is { } reader && SequenceCalls.NameIn(reader, null) is { IsKnown: true, Value: { } name })
            {
                settings.Sequence(name, isAsked: true);
            }
        }
    }

    private static void HiLo(ObjectSettings settings, Fact<SequenceName?> name)
    {
        if (name is { IsKnown: true, Value: { } known })
        {
            settings.Sequence(known, isAsked: true, increment: 10);
        }
    }

    private static void Sequence(ObjectSettings settings, FluentChain chain, Touch touch, Func<FluentCall, CallReader?> read)
    {
        if (read(chain.Calls[0]) is not { } call)
        {
            // How it counts is not sure; whether there is one, others tell.
            var texts = chain.Calls[0].Arguments.Where(argument => argument.Kind == FluentArgumentKind.Text).Select(argument => argument.Text!).ToList();
            if (texts.Count > 0)
            {
                settings.Sequence(new SequenceName(texts[0], texts.Skip(1).FirstOrDefault()), isAsked: false).Touch = touch;
            }

            return;
        }

        var isTyped = call.Expression(0) is TypeOfExpressionSyntax;
        var name = isTyped ? 1 : 0;
        if (call.IndexOf("name", name) is not (>= 0 and var index) || call.Text(index) is not { } text || Schema(call, name + 1) is not { } schema)
        {
            return;
        }

        var setting = settings.Sequence(new SequenceName(text.Value, schema.Value), isAsked: true);
        var type = isTyped ? call.TypeOf(((TypeOfExpressionSyntax)call.Expression(0)!).Type) : call.Call.TypeArguments.Count == 1 ? call.TypeArgument(0) : null;
        if (isTyped || call.Call.TypeArguments.Count == 1)
        {
            setting.Type = StoreType(type) ?? setting.Type;
            setting.Touch ??= StoreType(type) is null ? touch : null;
        }

        foreach (var next in chain.Calls.Skip(1))
        {
            if (read(next) is { } reader && SequenceCalls.Apply(setting.Settings, reader) is { } said)
            {
                setting.Settings = said;
            }
            else
            {
                setting.Touch ??= touch;
            }
        }

        // A method in the place of a lambda.
        setting.Touch ??= call.IndexOf("builderAction", name + 2) is >= 0 and var action && call.Expression(action) is not LambdaExpressionSyntax ? touch : null;
    }

    /// <summary>The schema after the name; none before a lambda. Null where it is no constant, or a method in the place of a lambda.</summary>
    private static Fact<string?>? Schema(CallReader call, int position) =>
        call.IndexOf("schema", position) is >= 0 and var index && call.Expression(index) is not LambdaExpressionSyntax ? call.TextOrNull(index) : Fact.Known<string?>(null);

    private static string? StoreType(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Byte or SpecialType.System_Int16 => "int2",
        SpecialType.System_Int32 => "int4",
        SpecialType.System_Int64 => "int8",
        _ => null,
    };

    /// <summary><c>(name)</c> or <c>(schema, name, version)</c>.</summary>
    private static void Extension(ObjectSettings settings, CallReader call)
    {
        var hasSchema = call.Count > 1;
        var schema = hasSchema && call.IndexOf("schema", 0) is >= 0 and var at ? call.TextOrNull(at) : Fact.Known<string?>(null);
        if (schema is { } known && call.IndexOf("name", hasSchema ? 1 : 0) is >= 0 and var index && call.Text(index) is { } name && !settings.Extensions.Exists(other => other.Name == name.Value))
        {
            settings.Extensions.Add((name.Value, known.Value));
        }
    }

    /// <summary><c>(name, labels)</c> or <c>(schema, name, labels)</c>; of a type <c>(schema, name, nameTranslator)</c>, all of which may be left out.</summary>
    private static void Enum(ObjectSettings settings, CallReader call)
    {
        var isOfType = call.Call.TypeArguments.Count == 1;
        var type = isOfType ? call.TypeArgument(0) as INamedTypeSymbol : null;
        var hasSchema = isOfType || call.Count > 2;
        var schema = hasSchema ? Text(call, "schema", 0) : Fact.Known<string?>(null);
        var translator = call.IndexOf("nameTranslator", isOfType ? 2 : -1);
        var isTranslated = translator >= 0 && !call.IsNull(translator);
        var said = Text(call, "name", hasSchema ? 1 : 0);
        if (schema is not { } home || said is not { } written || (written.Value ?? (type is null || isTranslated ? null : EnumLabels.TypeName(type))) is not { } name)
        {
            return;
        }

        if (!settings.Enums.Exists(other => other.Name == name && other.Schema == home.Value))
        {
            settings.Enums.Add((name, home.Value, LabelsOf(call, isOfType, type, isTranslated)));
        }
    }

    private static Fact<EquatableArray<string>> LabelsOf(CallReader call, bool isOfType, INamedTypeSymbol? type, bool isTranslated)
    {
        var unknown = Fact.Unknown<EquatableArray<string>>("its labels are no constants", call.Place);
        if (isOfType)
        {
            return type is null || isTranslated ? unknown : EnumLabels.OfEnumType(type);
        }

        return call.IndexOf("labels", call.Count - 1) is >= 0 and var index && call.Texts(index) is { } labels ? Fact.Known(labels, call.Place) : unknown;
    }

    /// <summary>The text, or none where it is null or left out; null where it is no constant.</summary>
    private static Fact<string?>? Text(CallReader call, string parameter, int position) =>
        call.IndexOf(parameter, position) is >= 0 and var index ? call.TextOrNull(index) : Fact.Known<string?>(null);
}
