using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

internal static class IndexStatement
{
    public static void Write(QualifiedName relation, TableIndex index, Script script)
    {
        script.Add(Create(relation, index));
        if (!index.IsValid && !index.IsOnly)
        {
            script.AddComment("invalid");
        }

        script.AddCommentOn("INDEX " + SqlQuote.Name(new QualifiedName(relation.Schema, index.Name)), index.Comment);
    }

    public static string Create(QualifiedName relation, TableIndex index, bool concurrently = false)
    {
        var text = new StringBuilder(index.IsUnique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ").Append(concurrently ? "CONCURRENTLY " : "").Append(SqlQuote.Identifier(index.Name));
        text.Append(index.IsOnly ? " ON ONLY " : " ON ").Append(SqlQuote.Name(relation));
        text.Append(" USING ").Append(SqlQuote.Identifier(new Identifier(index.Method)));
        text.Append(" (").Append(string.Join(", ", index.Keys.Select(Key))).Append(')');
        if (!index.Included.IsEmpty)
        {
            text.Append(" INCLUDE (").Append(SqlQuote.Identifiers(index.Included)).Append(')');
        }

        text.Append(index.NullsNotDistinct ? " NULLS NOT DISTINCT" : "");
        text.Append(index.Options is { } options ? $" WITH ({options})" : "");
        return text.Append(index.Predicate is { } predicate ? " WHERE " + PrintedSql.Clean(predicate) : "").ToString();
    }

    private static string Key(IndexKey key)
    {
        var text = new StringBuilder(key.Column is { } column ? SqlQuote.Identifier(column) : $"({PrintedSql.Clean(key.Expression ?? "")})");
        text.Append(ColumnClause.Collate(key.Collation));
        text.Append(key.OperatorClass is { } operatorClass ? " " + PrintedSql.Clean(operatorClass) : "");
        text.Append(key.IsDescending ? " DESC" : "");
        return key.NullsFirst == key.IsDescending ? text.ToString() : text.Append(key.NullsFirst ? " NULLS FIRST" : " NULLS LAST").ToString();
    }
}
