using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>What is ordered by a collation of the script: columns, keys of indexes, domains, fields and expressions. Few scripts change one, so all are looked at.</summary>
internal static class CollationUsers
{
    public static bool AreAny(Session session, QualifiedName collation) =>
        session.Catalog.Relations.Values.OfType<ColumnsEntry>().Any(relation => relation.Columns.Exists(column => column.Collation == collation) || Indexes(relation, collation).Count > 0)
        || session.Catalog.Types.Values.Any(type => Uses(type, collation));

    /// <summary>CASCADE takes with it what is ordered by the collation.</summary>
    public static void Drop(Session session, QualifiedName collation, Span span)
    {
        foreach (var relation in session.Catalog.Relations.Values.OfType<ColumnsEntry>().ToList())
        {
            Indexes(relation, collation).ForEach(index => DropReplay.Index(session, relation, index));
            if (relation is TableEntry table)
            {
                table.Columns.FindAll(column => column.Collation == collation).ForEach(column => DropColumnReplay.Drop(session, table, column.Name, cascades: true, span));
            }
            else if (relation.Columns.Exists(column => column.Collation == collation) && relation.Catalog is not null)
            {
                DropReplay.Remove(session, relation, cascades: true, span);
            }
        }

        foreach (var type in session.Catalog.Types.Values.Where(type => Uses(type, collation)).ToList())
        {
            if (type is CompositeType composite)
            {
                session.Catalog.Types[type.Name] = composite with { Fields = composite.Fields.Where(field => field.Collation != collation).ToEquatableArray() };
            }
            else
            {
                TypeReplay.Remove(session, type!.Name, span);
            }
        }
    }

    public static void Rename(Session session, QualifiedName old, QualifiedName name)
    {
        QualifiedName? Map(QualifiedName? collation) => collation == old ? name : collation;
        foreach (var relation in session.Catalog.Relations.Values.OfType<ColumnsEntry>())
        {
            for (var i = 0; i < relation.Columns.Count; i++)
            {
                relation.Columns[i] = relation.Columns[i].Collation == old ? relation.Columns[i] with { Collation = name } : relation.Columns[i];
            }

            foreach (var index in Indexes(relation, old).Select(index => relation.Indexes.Find(index)!))
            {
                relation.Indexes.Replace(index, index with { Keys = index.Keys.Select(key => key with { Collation = Map(key.Collation) }).ToEquatableArray() });
            }
        }

        foreach (var type in session.Catalog.Types.Values.Where(type => Uses(type, old)).ToList())
        {
            session.Catalog.Types[type!.Name] = type switch
            {
                DomainType domain => domain with { Collation = Map(domain.Collation) },
                CompositeType composite => composite with { Fields = composite.Fields.Select(field => field with { Collation = Map(field.Collation) }).ToEquatableArray() },
                RangeType range => range with { Options = range.Options.Replace(InRange(old), InRange(name)) },
                _ => type,
            };
        }

        CatalogTexts.Change(session, [old], text => Rename(text, old, name), withViews: true);
    }

    private static List<Identifier> Indexes(ColumnsEntry relation, QualifiedName collation) =>
        relation.HasIndexes ? relation.Indexes.FindAll(index => index.Keys.Any(key => key.Collation == collation)).ConvertAll(index => index.Name) : [];

    private static bool Uses(UserType? type, QualifiedName collation) => type switch
    {
        DomainType domain => domain.Collation == collation,
        CompositeType composite => composite.Fields.Any(field => field.Collation == collation),
        RangeType range => range.Options.Contains(InRange(collation)),
        _ => false,
    };

    private static string InRange(QualifiedName collation) => "COLLATION = " + SqlQuote.Name(collation);

    private static string Rename(string text, QualifiedName old, QualifiedName name)
    {
        var tokens = ExpressionTokens.Of(text);
        var edits = new TextEdits(text);
        for (var i = 1; i + 2 < tokens.Count; i++)
        {
            var isNamed = tokens[i - 1].Word == Word.Collate && tokens[i].IsIdentifier && tokens[i + 1].Kind == TokenKind.Dot && tokens[i + 2].IsIdentifier;
            if (isNamed && Name(tokens[i]) == old.Schema && Name(tokens[i + 2]) == old.Name)
            {
                edits.Replace(tokens[i].Start, tokens[i + 2].End - tokens[i].Start, SqlQuote.Name(name));
            }
        }

        return edits.Apply();

        Identifier Name(Token token) => new(TokenText.Name(text, token, new NamePool()));
    }
}
