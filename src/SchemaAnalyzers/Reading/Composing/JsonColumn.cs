using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>The column in which ToJson puts a part, whatever it is made of.</summary>
internal sealed class JsonColumn
{
    private readonly Fact<string?> _name;
    private readonly Fact<string>? _type;

    private JsonColumn(EntitySettings settings)
    {
        _name = settings.Json!.Value;
        _type = settings.JsonType;
    }

    /// <summary>Null for a part that is not stored as JSON.</summary>
    public static JsonColumn? Find(Scope scope, ContextModel context) =>
        scope.Configured(context).FirstOrDefault(touches => touches.Settings.Json is not null) is { } touches ? new JsonColumn(touches.Settings) : null;

    public MappedProperty Compose(Member part, string path, bool isOptional, ContextModel context, Place fallback)
    {
        var isCollection = part.Kind == MemberKind.OwnedCollection;
        return new MappedProperty(path.TrimEnd('.'), Places.Of(part.Symbol, context.Compilation) ?? fallback)
        {
            Column = context.Naming.Unread<Identifier>("column") ?? _name.Select(text => new Identifier(text ?? TableNames.Cut(part.Name))),
            IsColumnExplicit = _name is { IsKnown: true, Value: not null },
            ClrType = Fact.Known(ClrTypes.Of(part.Type)),
            StoreType = _type is not { } declared
                ? Fact.Known(SqlType.BuiltIn("jsonb"))
                : DeclaredType.Read(declared.Value, ColumnFacets.Read(null)) is { } type ? Fact.Known(type, declared.Where) : Fact.Unknown<SqlType>("its type is not known", declared.Where),

            // EF has nothing to say of a collection that must not be empty.
            IsNullable = Fact.Known(isOptional || isCollection),
            HasConverter = Fact.Known(true),
        };
    }
}
