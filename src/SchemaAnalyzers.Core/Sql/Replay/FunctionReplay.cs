using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Functions, procedures and aggregates: their signatures; the definition is kept as text.</summary>
internal static class FunctionReplay
{
    public static void Create(Session session, CreateFunctionStatement statement)
    {
        var name = session.NewName(statement.Name);
        FunctionRules.Require(statement.Attributes, statement.Kind);
        var parameters = statement.Parameters.Select(parameter => new FunctionParameter(parameter.Mode, parameter.Name, Known(session, parameter.Type), parameter.IsFirstOrdered) { HasDefault = parameter.HasDefault }).ToEquatableArray();
        var function = new FunctionEntry(name, statement.Kind, parameters, statement.Kind == FunctionKind.Aggregate ? KeptQualifier.OfAggregate(session, statement.Definition, name) : FunctionChange.WithCurrent(session, KeptQualifier.OfFunction(session, statement.Definition, name)))
        {
            Result = statement.Returns is { } returns ? ResultOf(session, returns) : null,
        };
        FunctionRules.RequireDefined(session, function, statement);
        FunctionRules.RequireRows(statement.Attributes, statement.Returns is { IsSet: true });
        if (FindSame(session, name, function) is not { } existing)
        {
            session.Catalog.Functions.Add(function);
            return;
        }

        if (!statement.OrReplace)
        {
            throw new SqlFailure("42723", $"function \"{name.Name}\" already exists with same argument types", statement.Name.Span);
        }

        function.Comment = existing.Comment;
        session.Catalog.Functions.Replace(existing, function);
    }

    public static void Drop(Session session, ObjectName name, EquatableArray<TypeSyntax>? arguments, DropStatement statement)
    {
        if (Find(session, name, arguments) is { } function)
        {
            FunctionUsers.Drop(session, function, statement.Cascades, statement.Span);
            session.Catalog.Functions.Remove(function);
        }
        else if (!statement.IfExists)
        {
            Require(session, name, arguments);
        }
    }

    public static void Rename(Session session, RenameObjectStatement statement)
    {
        var function = Require(session, statement.Name, statement.Arguments);
        var name = new QualifiedName(function.Name.Schema, statement.NewName);
        RequireFree(session, name, function, statement.Span);
        var old = function.Name;
        Rename(session, function, name);
        QualifiedRename.Apply(session, old, name);
    }

    public static void Move(Session session, SetObjectSchemaStatement statement)
    {
        var function = Require(session, statement.Name, statement.Arguments);
        session.RequireSchema(statement.Schema, statement.Span);
        var name = new QualifiedName(statement.Schema, function.Name.Name);
        if (name != function.Name)
        {
            RequireFree(session, name, function, statement.Span);
            var old = function.Name;
            Rename(session, function, name);
            QualifiedRename.Apply(session, old, name);
        }
    }

    public static FunctionEntry Require(Session session, ObjectName name, EquatableArray<TypeSyntax>? arguments) =>
        Find(session, name, arguments) ?? throw session.MissingSchema(name) ?? new SqlFailure("42883", $"function {name}({string.Join(", ", arguments?.Select(type => type.Type.ToString()) ?? [])}) does not exist", name.Span);

    private static void RequireFree(Session session, QualifiedName name, FunctionEntry function, Span span)
    {
        if (FindSame(session, name, function) is not null)
        {
            throw new SqlFailure("42723", $"function {name.Name} already exists in schema \"{name.Schema}\"", span);
        }
    }

    public static FunctionEntry? Find(Session session, ObjectName name, EquatableArray<TypeSyntax>? arguments)
    {
        var signature = arguments is { } types ? FunctionEntry.SignatureOf(types.Select(type => TypeOf(session, type))) : null;
        var found = (name.IsQualified ? [name.Schema] : session.SearchPath)
            .SelectMany(schema => session.Catalog.Functions.Named(new QualifiedName(schema, name.Name)))
            .Where(function => signature is null || function.Signature == signature)
            .ToList();

        // Whether procedures and aggregates count depends on the version.
        return signature is null && found.Exists(other => other.Signature != found[0].Signature) && found.TrueForAll(other => other.Kind == found[0].Kind)
            ? throw new SqlFailure("42725", $"function name \"{name}\" is not unique", name.Span)
            : found.FirstOrDefault();
    }

    private static void Rename(Session session, FunctionEntry function, QualifiedName name)
    {
        ViewRename.Function(session, function.Name, name);
        var tokens = ExpressionTokens.Of(function.Definition);
        var at = tokens.FindIndex(token => token.Kind == TokenKind.LeftParenthesis);
        if (at > 2)
        {
            // schema . name (
            var start = tokens[at - 3].Start;
            function.Definition = function.Definition.Remove(start, tokens[at - 1].End - start).Insert(start, SqlQuote.Name(name));
        }

        session.Catalog.Functions.Rename(function, name);
    }

    private static FunctionEntry? FindSame(Session session, QualifiedName name, FunctionEntry function)
    {
        var signature = function.Signature;
        return session.Catalog.Functions.Named(name).FirstOrDefault(other => other.Signature == signature);
    }

    private static FunctionResult ResultOf(Session session, ReturnsSyntax returns) => new(
        returns.Type is { } type ? session.Find(type) : null,
        returns.IsSet,
        returns.Columns.Select(column => new FunctionParameter(ParameterMode.Out, column.Name, TypeOf(session, column.Type))).ToEquatableArray());

    private static SqlType Known(Session session, TypeSyntax syntax) => (session.Find(syntax) ?? session.Resolve(syntax)) with { Modifiers = default, Fields = null };

    /// <summary>Modifiers of argument types are dropped. A type that is not known here does no harm.</summary>
    private static SqlType TypeOf(Session session, TypeSyntax syntax)
    {
        try
        {
            return session.Resolve(syntax) with { Modifiers = default, Fields = null };
        }
        catch (SqlFailure)
        {
            return syntax.Type;
        }
    }
}
