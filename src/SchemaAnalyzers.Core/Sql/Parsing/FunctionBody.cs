using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Follows a statement to know whether it is inside the BEGIN ATOMIC ... END of a function, where semicolons do not end it.</summary>
/// <remarks>The same guess as psql's own: psqlscan.l.</remarks>
internal struct FunctionBody
{
    private int _seen;
    private bool _isFunction;
    private int _depth;

    public readonly bool IsOpen => _depth > 0;

    public void See(Token token)
    {
        if (token.Kind != TokenKind.Word)
        {
            return;
        }

        const int Head = 4;
        if (_seen < Head)
        {
            _isFunction |= token.Word is Word.Function or Word.Procedure && _seen > 0;
            _isFunction &= _seen > 0 || token.Word == Word.Create;
            _seen = _seen == 0 && token.Word != Word.Create ? Head : _seen + 1;
        }

        if (_isFunction)
        {
            _depth += token.Word switch
            {
                Word.Begin => 1,
                Word.Case when _depth > 0 => 1,
                Word.End when _depth > 0 => -1,
                _ => 0,
            };
        }
    }
}
