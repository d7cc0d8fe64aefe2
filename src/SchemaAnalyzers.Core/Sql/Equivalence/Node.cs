using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Equivalence;

internal enum NodeKind
{
    /// <summary>What is not understood.</summary>
    Opaque,
    String,
    Number,
    Boolean,
    Null,
    Column,

    /// <summary>A function, an operator, or a construct by the name we give it.</summary>
    Call,

    /// <summary>AND: of its parts the order does not count.</summary>
    All,

    /// <summary>OR, likewise.</summary>
    Any,
}

/// <summary>An expression in the one form that all its spellings share: without casts, with one operator for each comparison.</summary>
internal sealed class Node(NodeKind kind, string text, params Node[] parts)
{
    private static readonly Node[] s_none = [];

    public static readonly Node Opaque = new(NodeKind.Opaque, "");

    public static readonly Node Null = new(NodeKind.Null, "");

    public NodeKind Kind { get; } = kind;

    public string Text { get; } = text;

    public Node[] Parts { get; } = parts ?? s_none;

    /// <summary>The type of a column or constant, as far as it is said; null for others.</summary>
    public SqlType? Type { get; init; }

    /// <summary>What was taken off and may count: casts that no server adds by itself, IS TRUE.</summary>
    public string Notes { get; init; } = "";

    public bool IsConstant => Kind is NodeKind.String or NodeKind.Number or NodeKind.Boolean or NodeKind.Null;

    public bool Is(string call) => Kind == NodeKind.Call && Text == call;

    public Node WithType(SqlType? type) => new(Kind, Text, Parts) { Type = type, Notes = Notes };

    public Node WithNote(string note) => new(Kind, Text, Parts) { Type = Type, Notes = Notes + note };

    public static Node Call(string name, params Node[] parts) => new(NodeKind.Call, name, parts);

    public static Node Boolean(bool value) => new(NodeKind.Boolean, value ? "true" : "false");

    /// <summary>AND or OR of parts, those of parts of the same kind included.</summary>
    public static Node Set(NodeKind kind, IEnumerable<Node> parts)
    {
        var flat = new List<Node>();
        foreach (var part in parts)
        {
            if (part.Kind == kind && part.Notes.Length == 0)
            {
                flat.AddRange(part.Parts);
            }
            else
            {
                flat.Add(part);
            }
        }

        return flat.Count == 1 ? flat[0] : new Node(kind, "", [.. flat]);
    }

    /// <summary>An order in which equal sets have equal parts at equal places, mostly.</summary>
    public string SortKey => Kind switch
    {
        NodeKind.Column => "c" + Text,
        NodeKind.Call => "f" + Text + (Parts.Length == 0 ? "" : "(" + string.Join(",", Parts.Take(3).Select(part => part.Kind is NodeKind.Call ? part.Text : part.SortKey))),
        NodeKind.All or NodeKind.Any => Kind.ToString() + Parts.Length,
        _ => "k" + Text,
    };
}
