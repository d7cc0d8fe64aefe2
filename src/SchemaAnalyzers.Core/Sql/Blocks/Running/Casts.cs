using System.Globalization;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Catalogs;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Replay;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Blocks.Running;

/// <summary>Casts, those to the alias types of oids above all: <c>'users'::regclass</c>.</summary>
internal static class Casts
{
    public static Value Apply(Session session, Value value, string type)
    {
        if (value.IsNull)
        {
            return Value.Null;
        }

        return type switch
        {
            "text" or "varchar" or "name" or "bpchar" or "cstring" => value is SystemName ? value : value.Print() is { } printed ? new Text(printed) : Value.Unknown,
            "char" or "oid" => value is Text or Oid ? value : Value.Unknown,
            "int2" or "int4" or "int8" => ToNumber(value),
            "bool" => value is Truth ? value : Value.Unknown,
            "regclass" => value is Text relation ? Relation(session, relation.Content) ?? Value.Unknown : value is Oid { Catalog: "pg_class" } ? value : Value.Unknown,
            "regtype" => value is Text name ? Type(session, name.Content) ?? Value.Unknown : value is Oid { Catalog: "pg_type" } ? value : Value.Unknown,
            "regnamespace" => value is Text schema ? Schema(session, schema.Content) ?? Value.Unknown : value is Oid { Catalog: "pg_namespace" } ? value : Value.Unknown,
            "text[]" or "name[]" or "varchar[]" or "int4[]" or "int8[]" => value is Items ? value : value is Text items ? List(items.Content) : Value.Unknown,
            _ => Value.Unknown,
        };
    }

    /// <summary>The relation of a name as SQL writes it; null where there is none, as far as is known.</summary>
    public static Value? Relation(Session session, string written)
    {
        if (NameIn(written) is not { } name)
        {
            return Value.Unknown;
        }

        var relation = session.FindRelation(name);
        return relation is null ? IsOfOthers(session, name) ? Value.Unknown : null : Listing.IsCertain(relation) ? Listing.Class(session, relation) : Value.Unknown;
    }

    public static Value? Type(Session session, string written)
    {
        if (NameIn(written) is not { } name)
        {
            return Value.Unknown;
        }

        if (session.Find(name, session.Catalog.Types.ContainsKey) is { } type)
        {
            return Listing.Type(session, type);
        }

        return IsOfOthers(session, name) || session.FindRelation(name) is not null || TypeResolver.FindName(session, name) is not null || TypeParser.FindBuiltIn(name.Name.Value) is not null
            ? Value.Unknown
            : null;
    }

    public static Value? Schema(Session session, string written) =>
        NameIn(written) is not { IsQualified: false } name ? Value.Unknown : session.Catalog.Schemas.ContainsKey(name.Name) ? Listing.Schema(name.Name) : SystemNames.MayBe(name.Name.Value) ? Value.Unknown : null;

    /// <summary>A name as SQL writes it, alone in a text.</summary>
    public static ObjectName? NameIn(string written)
    {
        try
        {
            var cursor = TokenCursor.Over(written, 0, written.Length);
            var name = cursor.ObjectName();
            return cursor.IsAtEnd ? name : null;
        }
        catch (SqlFailure)
        {
            return null;
        }
    }

    /// <summary>Whether the system or an extension may have it.</summary>
    private static bool IsOfOthers(Session session, ObjectName name) =>
        SystemNames.MayBe(name.Name.Value) || name.Schema.Value is SqlType.Catalog or "information_schema"
        || Listing.OfSystem(session, static (schema, value, isCertain) => new Row(["schema"], [Listing.Name(schema)], isCertain))
            .Any(row => !row.IsCertain && (!name.IsQualified || row.Find("schema") == Listing.Name(name.Schema)));

    private static Value ToNumber(Value value)
    {
        if (value is Number or PositiveNumber)
        {
            return value;
        }

        return value is Text text && long.TryParse(text.Content.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new Number(number) : Value.Unknown;
    }

    /// <summary><c>{a,b}</c>, without anything that would need quotes.</summary>
    private static Value List(string text)
    {
        if (text.Length < 2 || text[0] != '{' || text[text.Length - 1] != '}' || text.IndexOfAny(['"', '\\', ' '], 1) >= 0 || text.IndexOf('{', 1) >= 0)
        {
            return Value.Unknown;
        }

        var inner = text.Substring(1, text.Length - 2);
        return new Items(inner.Length == 0 ? default : inner.Split(',').Select(item => (Value)(item == "NULL" ? Value.Null : new Text(item))).ToEquatableArray());
    }
}
