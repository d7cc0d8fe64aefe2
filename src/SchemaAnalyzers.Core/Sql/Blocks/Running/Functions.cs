using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Catalogs;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Replay;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Blocks.Running;

/// <summary>The functions whose value is known: those that ask the catalog, and those that put text together.</summary>
internal static class Functions
{
    private const long MostReplaced = 10_000_000;

    public static Value Call(Session session, string name, IReadOnlyList<Value> arguments)
    {
        switch (name, arguments.Count)
        {
            case ("current_schema", 0):
                return CurrentSchema(session);
            case ("current_database" or "current_catalog", 0):
                return Listing.Database;
            case ("current_schemas", 1):
                return Value.Unknown;
            case ("concat", _):
                return arguments.All(argument => argument.IsNull || argument.Output() is not null) ? new Text(string.Concat(arguments.Select(argument => argument.Output()))) : Value.Unknown;
            case ("coalesce", > 0):
                return arguments.FirstOrDefault(argument => !argument.IsNull) ?? Value.Null;
            case ("quote_nullable", 1):
                return arguments[0].IsNull ? new Text("NULL") : OfText(arguments[0], SqlQuote.Literal);
            case ("format", > 0):
                return Format.Apply(arguments);
            default:
                return arguments.Any(argument => argument.IsNull) ? Value.Null : Strict(session, name, arguments);
        }
    }

    private static Value Strict(Session session, string name, IReadOnlyList<Value> arguments) => (name, arguments.Count) switch
    {
        ("to_regclass", 1) => Found(arguments[0], text => Casts.Relation(session, text)),
        ("to_regtype", 1) => Found(arguments[0], text => Casts.Type(session, text)),
        ("to_regnamespace", 1) => Found(arguments[0], text => Casts.Schema(session, text)),
        ("pg_table_is_visible", 1) => IsVisible(arguments[0], "pg_class", session, session.Catalog.Relations.ContainsKey),
        ("pg_type_is_visible", 1) => IsVisible(arguments[0], "pg_type", session, session.Catalog.Types.ContainsKey),
        ("quote_ident", 1) => OfText(arguments[0], text => SqlQuote.Identifier(new Identifier(text))),
        ("quote_literal", 1) => OfText(arguments[0], SqlQuote.Literal),
        ("lower", 1) => arguments[0] is SystemName ? arguments[0] : OfAscii(arguments[0], text => text.ToLowerInvariant()),
        ("upper", 1) => OfAscii(arguments[0], text => text.ToUpperInvariant()),
        ("btrim" or "trim", 1) => OfText(arguments[0], text => text.Trim(' ')),
        ("replace", 3) when (arguments[0], arguments[1], arguments[2]) is (Text text, Text { Content.Length: > 0 } from, Text to) 
            => (long)text.Content.Length * to.Content.Length < MostReplaced ? new Text(text.Content.Replace(from.Content, to.Content)) : Value.Unknown,
        ("string_to_array", 2) when (arguments[0], arguments[1]) is (Text text, Text { Content.Length: > 0 } separator) => Split(text.Content, separator.Content),
        ("array_length" or "cardinality", _) when arguments[0] is Items { Elements: { Count: > 0 } elements } => new Number(elements.Count),
        _ => Value.Unknown,
    };

    private static Value CurrentSchema(Session session)
    {
        foreach (var schema in session.Path)
        {
            if (session.Catalog.Schemas.ContainsKey(schema))
            {
                return Listing.Name(schema);
            }
        }

        return Value.Null;
    }

    private static Value Found(Value argument, Func<string, Value?> find) => argument is Text text ? find(text.Content) ?? Value.Null : Value.Unknown;

    private static Value IsVisible(Value argument, string catalog, Session session, Func<QualifiedName, bool> exists) =>
        argument is Oid oid && oid.Catalog == catalog && exists(oid.Name) ? Value.Of(session.Find(new ObjectName(default, oid.Name.Name, default), exists) == oid.Name) : Value.Unknown;

    private static Value OfText(Value argument, Func<string, string> apply) => argument is Text or Number ? new Text(apply(argument.Print()!)) : Value.Unknown;

    /// <summary>What other letters become depends on the locale of the database.</summary>
    private static Value OfAscii(Value argument, Func<string, string> apply) => argument is Text text && text.Content.All(c => c < '\u0080') ? OfText(argument, apply) : Value.Unknown;

    private static Items Split(string text, string separator) =>
        new(text.Length == 0 ? default : text.Split([separator], StringSplitOptions.None).Select(part => (Value)new Text(part)).ToEquatableArray());
}
