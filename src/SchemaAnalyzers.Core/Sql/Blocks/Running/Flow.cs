using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Blocks.Running;

/// <summary>How a statement ended: with the next one, or with a jump.</summary>
internal readonly record struct Flow(FlowKind Kind, Identifier? Label = null)
{
    public static readonly Flow Next = new(FlowKind.Next);

    /// <summary>Whether the jump is to this loop or block: without a label it is to the innermost loop.</summary>
    public bool IsTo(Identifier? label) => Label is null || Label == label;
}

internal enum FlowKind
{
    Next,
    Exit,
    Continue,
    Return,

    /// <summary>It may have jumped, or not: what follows may run, or not.</summary>
    Unknown,
}
