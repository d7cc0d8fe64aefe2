using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>ALTER FUNCTION: each attribute that it writes takes the place of the one in the kept text.</summary>
internal static class FunctionChange
{
    private static readonly Identifier s_searchPath = new("search_path");

    public static void Run(Session session, AlterFunctionStatement statement)
    {
        if (Require(session, statement.Name, statement.Arguments) is not { } function)
        {
            return;
        }

        FunctionRules.RequireAlterable(function, statement);
        FunctionRules.Require(statement.Attributes, function.Kind);
        FunctionRules.RequireRows(statement.Attributes, function.Result is { IsSet: true });
        foreach (var attribute in statement.Attributes)
        {
            function.Definition = Change(function.Definition, attribute);
        }

        function.Definition = WithCurrent(session, function.Definition);
    }

    /// <summary>The function; null for one that may be of the server or of an extension, which are not kept.</summary>
    public static FunctionEntry? Require(Session session, ObjectName name, EquatableArray<TypeSyntax>? arguments)
    {
        var isOther = name.Schema.Value == SqlType.Catalog || session.Catalog.Extensions.Any() || session.Uncertain.Contains(name.Name);
        return isOther ? FunctionReplay.Find(session, name, arguments) : FunctionReplay.Require(session, name, arguments);
    }

    /// <summary>With the settings that SET ... FROM CURRENT takes from the session, as far as they are known.</summary>
    public static string WithCurrent(Session session, string definition)
    {
        if (definition.IndexOf("current", StringComparison.OrdinalIgnoreCase) < 0 || Attributes(definition, out _) is not { } attributes)
        {
            return definition;
        }

        var isCurrent = attributes.Any(attribute => attribute.Setting == s_searchPath && ExpressionTokens.Of(attribute.Text) is { Count: 4 } tokens && tokens[2].Word == Word.From);
        return isCurrent ? Change(definition, new FunctionAttribute(FunctionAspect.Setting, s_searchPath, "SET search_path TO " + session.PrintPath())) : definition;
    }

    private static string Change(string definition, FunctionAttribute change)
    {
        if (Attributes(definition, out var at) is not { } attributes)
        {
            return definition;
        }

        // The server keeps the settings in the order in which they were first made, and prints all else in one of its own.
        var last = change.Aspect == FunctionAspect.Setting ? attributes.LastOrDefault(attribute => attribute.Aspect == FunctionAspect.Setting) : null;
        at = last is null ? at : last.Span.Start + last.Span.Length;
        var edits = new List<TextEdit>();
        foreach (var attribute in attributes.Where(attribute => IsReplaced(attribute, change)))
        {
            edits.Add(new TextEdit(attribute.Span.Start, attribute.Span.Length, edits.Count == 0 && change.Aspect != FunctionAspect.Reset ? change.Text : ""));
        }

        return edits.Count > 0 || change.Aspect == FunctionAspect.Reset ? TextEdit.Apply(definition, edits) : definition.Insert(at, " " + change.Text);
    }

    private static bool IsReplaced(FunctionAttribute attribute, FunctionAttribute change) => change.Aspect switch
    {
        FunctionAspect.Setting => attribute.Aspect == FunctionAspect.Setting && attribute.Setting == change.Setting,
        FunctionAspect.Reset => attribute.Aspect == FunctionAspect.Setting && (change.Setting.IsEmpty || attribute.Setting == change.Setting),
        _ => attribute.Aspect == change.Aspect,
    };

    /// <summary>The attributes in a kept text; null where it cannot be read.</summary>
    /// <param name="at">Where they begin.</param>
    private static EquatableArray<FunctionAttribute>? Attributes(string definition, out int at)
    {
        at = 0;
        try
        {
            var cursor = TokenCursor.Over(definition, 0, definition.Length);
            FunctionParser.SkipSignature(cursor);
            at = cursor.PreviousEnd;
            return FunctionAttributes.Read(cursor);
        }
        catch (SqlFailure)
        {
            return null;
        }
    }
}
