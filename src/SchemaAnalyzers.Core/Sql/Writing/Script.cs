using System.Text;

namespace SchemaAnalyzers.Sql.Writing;

/// <summary>A text of statements in blocks with an empty line between: one block an object, so that two branches merge.</summary>
internal sealed class Script
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _block = [];

    /// <summary>Adds a statement to the current block.</summary>
    /// <param name="statement">Without its final semicolon.</param>
    public Script Add(string statement)
    {
        _block.Add(statement + ";");
        return this;
    }

    /// <summary>Adds a line that is no statement.</summary>
    public Script AddComment(string comment)
    {
        _block.Add("-- " + comment);
        return this;
    }

    public void EndBlock()
    {
        if (_block.Count == 0)
        {
            return;
        }

        _text.Append(_text.Length == 0 ? "" : "\n").Append(string.Join("\n", _block)).Append('\n');
        _block.Clear();
    }

    public override string ToString() => _text.ToString();
}
