using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>CREATE TYPE ... AS RANGE.</summary>
internal static class RangeReplay
{
    public static RangeType Build(Session session, CreateRangeStatement statement, QualifiedName name)
    {
        var subtype = session.Resolve(statement.Subtype);
        var options = new List<string> { SubtypeOption(subtype) };
        if (statement.Options.TryGetValue("subtype_opclass", out var written) && OperatorClasses.Written(session, Text(written), subtype, "btree") is { } operatorClass)
        {
            options.Add("SUBTYPE_OPCLASS = " + operatorClass);
        }

        AddCollation(session, statement, subtype, options);
        AddFunction(session, statement, "canonical", options);
        AddFunction(session, statement, "subtype_diff", options);
        var multirange = Multirange(statement, name);
        if (multirange != UsualMultirange(name))
        {
            options.Add("MULTIRANGE_TYPE_NAME = " + SqlQuote.Name(multirange));
        }

        return new RangeType(name, subtype, string.Join(", ", options)) { Origin = session.OriginOf(statement.Name.Span) };
    }

    public static QualifiedName Multirange(CreateRangeStatement statement, QualifiedName range) =>
        statement.Options.TryGetValue("multirange_type_name", out var name)
            ? new QualifiedName(name.IsQualified ? name.Schema : range.Schema, name.Name)
            : UsualMultirange(range);

    /// <summary>Its multirange type keeps the name that it has.</summary>
    public static RangeType Renamed(RangeType range, QualifiedName name)
    {
        const string Option = ", MULTIRANGE_TYPE_NAME = ";
        var at = range.Options.IndexOf(Option, StringComparison.Ordinal);
        var multirange = at < 0 ? SqlQuote.Name(UsualMultirange(range.Name)) : range.Options.Substring(at + Option.Length);
        var others = at < 0 ? range.Options : range.Options.Substring(0, at);
        return range with { Name = name, Options = multirange == SqlQuote.Name(UsualMultirange(name)) ? others : others + Option + multirange };
    }

    /// <summary>The type after its subtype got another name.</summary>
    public static RangeType WithSubtype(RangeType range, SqlType subtype) =>
        range with { Subtype = subtype, Options = SubtypeOption(subtype) + range.Options.Substring(SubtypeOption(range.Subtype).Length) };

    private static string SubtypeOption(SqlType subtype) => "SUBTYPE = " + SqlQuote.Type(subtype);

    /// <summary>Null where the type has been given a name of its own.</summary>
    public static QualifiedName? MultirangeOf(RangeType range) => range.Options.Contains("MULTIRANGE_TYPE_NAME") ? null : UsualMultirange(range.Name);

    /// <remarks>makeMultirangeTypeName in pg_type.c</remarks>
    private static QualifiedName UsualMultirange(QualifiedName range)
    {
        var name = range.Name.Value;
        var at = name.IndexOf("range", StringComparison.Ordinal);
        return new(range.Schema, new Identifier(at < 0 ? name + "_multirange" : name.Insert(at, "multi")));
    }

    private static void AddCollation(Session session, CreateRangeStatement statement, SqlType subtype, List<string> options)
    {
        if (!statement.Options.TryGetValue("collation", out var collation))
        {
            return;
        }

        if (Collations.IsCollatable(session, subtype) == false)
        {
            throw new SqlFailure("42809", "range collation specified but subtype does not support collation", collation.Span);
        }

        if (session.Collation(collation) is { } found)
        {
            options.Add("COLLATION = " + (found.Schema.Value == SqlType.Catalog ? SqlQuote.Identifier(found.Name) : SqlQuote.Name(found)));
        }
    }

    private static void AddFunction(Session session, CreateRangeStatement statement, string option, List<string> options)
    {
        if (!statement.Options.TryGetValue(option, out var name))
        {
            return;
        }

        var schema = name.IsQualified ? name.Schema : Qualifier.SchemaOfFunction(session, name.Name) ?? default;
        var function = schema.IsEmpty || schema.Value == SqlType.Catalog ? SqlQuote.Identifier(name.Name) : SqlQuote.Name(new QualifiedName(schema, name.Name));
        options.Add($"{option.ToUpperInvariant()} = {function}");
    }

    private static string Text(ObjectName name) => SqlQuote.Name(new QualifiedName(name.Schema, name.Name));
}
