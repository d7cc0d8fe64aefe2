using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Looks at statements in the schema that they are about to change.</summary>
internal interface IReplayWatcher
{
    /// <summary>A script begins to run that no other one includes.</summary>
    /// <returns>Whether its statements are of interest.</returns>
    bool Begin(SqlScript script, Session session);

    /// <param name="statement">It is about to run; it may fail.</param>
    void See(Session session, Statement statement);
}
