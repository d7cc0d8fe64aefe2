using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Which relations can have rules.</summary>
/// <remarks>DefineQueryRewrite in rewriteDefine.c</remarks>
internal static class EventRules
{
    public static void RequireRuled(ColumnsEntry relation, Span span)
    {
        if (relation is ViewEntry { IsMaterialized: true })
        {
            throw new SqlFailure("0A000", "rules on materialized views are not supported", span);
        }
    }
}
