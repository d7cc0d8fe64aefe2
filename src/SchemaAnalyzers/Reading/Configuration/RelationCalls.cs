using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>HasOne, HasMany, and the calls that follow them.</summary>
internal static class RelationCalls
{
    /// <summary>The names of the calls that are known here.</summary>
    public static IEnumerable<string> Names => ["WithOne", "WithMany", "HasForeignKey", "HasPrincipalKey", "IsRequired", "OnDelete", "HasConstraintName", "HasAnnotation", "WithPeriod"];

    /// <summary>What the chain says; null where not all of it is known.</summary>
    public static RelationSettings? Read(FluentChain chain, int first, Func<FluentCall, CallReader?> read)
    {
        var call = chain.Calls[first];
        if (call.Name is not ("HasOne" or "HasMany") || read(call) is not { } reader || First(chain.Entity!, reader) is not { } settings || chain.Calls.Count == first + 1)
        {
            return null;
        }

        return chain.Calls.Skip(first + 1).All(next => read(next) is { } nextReader && Apply(settings, nextReader)) ? settings : null;
    }

    private static RelationSettings? First(string entity, CallReader reader)
    {
        var call = reader.Call;
        if (call.HasOtherArguments || call.Members.Count > 1 || (call.Members.Count == 0 && call.TypeArguments.Count != 1))
        {
            return null;
        }

        var target = call.TypeArguments.Count == 1 ? reader.TypeArgument(0) as INamedTypeSymbol : null;
        return call.TypeArguments.Count == 1 && target is null
            ? null
            : new RelationSettings(entity, call.Members.FirstOrDefault(), target, call.Name == "HasMany", reader.Place);
    }

    private static bool Apply(RelationSettings settings, CallReader reader)
    {
        var call = reader.Call;
        switch (call.Name)
        {
            case "WithOne" or "WithMany" when !call.HasOtherArguments && call.Members.Count <= 1:
                settings.Inverse = call.Members.FirstOrDefault();
                settings.IsInverseCollection = call.Name == "WithMany";
                return true;
            case PartPath.Join when settings is { IsCollection: true, IsInverseCollection: true }:
                return (settings.Join = Join(reader)) is not null;
            case "HasForeignKey" when !call.HasOtherArguments && call.Members.Count > 0:
                (settings.Dependent, settings.ForeignKey) = End(settings, call);
                return settings.IsCollection != settings.IsInverseCollection || settings.Dependent is not null;
            case "HasPrincipalKey" when !call.HasOtherArguments && call.Members.Count > 0:
                (settings.Principal, settings.PrincipalKey) = End(settings, call);
                return settings.IsCollection != settings.IsInverseCollection || settings.Principal is not null;
            case "IsRequired":
                return (settings.IsRequired = reader.Flag(0)) is not null;
            case "OnDelete":
                return (settings.OnDelete = Action(reader)) is not null;
            case "HasConstraintName":
                return (settings.ConstraintName = reader.Text(0)) is not null;
            default:
                return call.Name == "WithPeriod" || (call.Name == "HasAnnotation" && Annotations.IsHarmless(reader.Text(0)));
        }
    }

    /// <summary>On a one-to-one relationship the end is named by type, or as the first of several texts.</summary>
    private static (string? End, EquatableArray<string> Properties) End(RelationSettings settings, FluentCall call)
    {
        if (call.TypeArguments.Count > 0 || settings.IsCollection != settings.IsInverseCollection)
        {
            return (call.TypeArguments.FirstOrDefault(), call.Members);
        }

        var name = call.Arguments.All(argument => argument.Kind == FluentArgumentKind.Text) && call.Members.Count > 1 ? call.Members[0] : null;
        return name is null ? (null, call.Members) : (name.Substring(name.LastIndexOf('.') + 1), call.Members.Skip(1).ToEquatableArray());
    }

    private static JoinSetting? Join(CallReader reader)
    {
        var (call, lambdas) = (reader.Call, reader.Call.Arguments.Count(argument => argument.Kind == FluentArgumentKind.Code));
        var type = call.TypeArguments.Count == 1 ? reader.TypeArgument(0) as INamedTypeSymbol : null;
        if (call.TypeArguments.Count > 1 || (call.TypeArguments.Count == 1 && type is null) || call.Arguments.Count - lambdas > 1 || call.MentionedTypes.Count > 0 || (type is { Name: not "Dictionary" } && call.Arguments.Count > lambdas))
        {
            return null;
        }

        var name = call.Arguments.Count > lambdas ? reader.Text(0) : null;
        return call.Arguments.Count > lambdas && name is null ? null : new JoinSetting(name?.Value, type?.Name == "Dictionary" ? null : type, lambdas > 1);
    }

    /// <remarks>EF's DeleteBehavior; those on the client's side leave the constraint with NO ACTION.</remarks>
    private static Fact<ReferentialAction>? Action(CallReader reader) => reader.EnumMember(0, "DeleteBehavior") switch
    {
        "Cascade" => Fact.Known(ReferentialAction.Cascade, reader.Place),
        "Restrict" => Fact.Known(ReferentialAction.Restrict, reader.Place),
        "SetNull" => Fact.Known(ReferentialAction.SetNull, reader.Place),
        "NoAction" or "ClientNoAction" or "ClientCascade" or "ClientSetNull" => Fact.Known(ReferentialAction.NoAction, reader.Place),
        _ => null,
    };
}
