using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Queries;

internal sealed partial class QueryParser
{
    private SelectQuery Select()
    {
        var start = _cursor.Start;
        _cursor.Expect(Word.Select);
        var isDistinct = _cursor.Accept(Word.Distinct);
        EquatableArray<Expression> distinctOn = default;
        if (isDistinct && _cursor.Accept(Word.On))
        {
            _cursor.Expect(TokenKind.LeftParenthesis);
            distinctOn = List();
            _cursor.Expect(TokenKind.RightParenthesis);
        }
        else
        {
            _ = isDistinct || _cursor.Accept(Word.All);
        }

        var targets = IsAtEndOfTargets() ? default : Targets();
        SkipInto();
        var from = _cursor.Accept(Word.From) ? FromList() : default;
        var where = _cursor.Accept(Word.Where) ? Expression() : null;
        var groupBy = _cursor.Accept(Word.Group) ? GroupBy() : default;
        var having = _cursor.Accept(Word.Having) ? Expression() : null;
        var windows = _cursor.Accept(Word.Window) ? Windows() : default;
        return new SelectQuery(_cursor.SpanFrom(start), targets, from)
        {
            IsDistinct = isDistinct,
            DistinctOn = distinctOn,
            Where = where,
            GroupBy = groupBy,
            Having = having,
            Windows = windows,
        };
    }

    /// <summary>SELECT without any column is a query too.</summary>
    private bool IsAtEndOfTargets() => _cursor.IsAtEnd || _cursor.At(TokenKind.RightParenthesis)
        || _cursor.Word is Word.From or Word.Where or Word.Group or Word.Having or Word.Order or Word.Limit or Word.Union or Word.Intersect or Word.Except or Word.Into;

    private EquatableArray<Target> Targets()
    {
        var targets = new List<Target>();
        do
        {
            if (_cursor.AtOperator("*"))
            {
                targets.Add(new Target(new ColumnExpression(new Span(_cursor.Start, 1), default, IsStar: true), null, _cursor.Start + 1));
                _cursor.Advance();
                continue;
            }

            var value = Expression();
            Identifier? alias = _cursor.Accept(Word.As) || IsAtBareLabel() ? _cursor.Label() : null;
            targets.Add(new Target(value, alias, _cursor.PreviousEnd));
        }
        while (_cursor.Accept(TokenKind.Comma));
        return targets.ToArray();
    }

    /// <summary>BareColLabel: the words that may go on with an expression or follow it need AS.</summary>
    private bool IsAtBareLabel() => _cursor.Current.IsIdentifier && _cursor.Word
        is not (Word.Array or Word.As or Word.Char or Word.Character or Word.Create or Word.Day or Word.Except or Word.Fetch or Word.Filter or Word.For
        or Word.From or Word.Grant or Word.Group or Word.Having or Word.Hour or Word.Intersect or Word.Into or Word.Isnull or Word.Limit or Word.Minute
        or Word.Month or Word.Notnull or Word.Offset or Word.On or Word.Order or Word.Over or Word.Overlaps or Word.Precision or Word.Returning
        or Word.Second or Word.To or Word.Union or Word.Varying or Word.Where or Word.Window or Word.With or Word.Within or Word.Without or Word.Year);

    private void SkipInto()
    {
        if (!_cursor.Accept(Word.Into))
        {
            return;
        }

        _ = _cursor.Accept(Word.Local) || _cursor.Accept(Word.Global);
        _ = _cursor.Accept(Word.Temp) || _cursor.Accept(Word.Temporary) || _cursor.Accept(Word.Unlogged);
        _cursor.Accept(Word.Table);
        _cursor.ObjectName();
    }

    private EquatableArray<Expression> GroupBy()
    {
        _cursor.Expect(Word.By);
        _ = _cursor.Accept(Word.All) || _cursor.Accept(Word.Distinct);
        var items = new List<Expression>();
        GroupingItems(items);
        return items.OrEmpty();
    }

    private void GroupingItems(List<Expression> items)
    {
        Enter();
        do
        {
            if (_cursor.At(TokenKind.LeftParenthesis) && _cursor.Peek(1).Kind == TokenKind.RightParenthesis)
            {
                _cursor.Index += 2;
            }
            else if (_cursor.At(Word.Grouping, Word.Sets) || (_cursor.Word is Word.Rollup or Word.Cube && _cursor.Peek(1).Kind == TokenKind.LeftParenthesis))
            {
                _cursor.Index += _cursor.At(Word.Grouping) ? 2 : 1;
                _cursor.Expect(TokenKind.LeftParenthesis);
                GroupingItems(items);
                _cursor.Expect(TokenKind.RightParenthesis);
            }
            else
            {
                items.Add(Expression());
            }
        }
        while (_cursor.Accept(TokenKind.Comma));
        _depth--;
    }

    private EquatableArray<WindowDefinition> Windows()
    {
        var windows = new List<WindowDefinition>();
        do
        {
            _cursor.Name();
            _cursor.Expect(Word.As);
            windows.Add(Window());
        }
        while (_cursor.Accept(TokenKind.Comma));
        return windows.OrEmpty();
    }

    /// <summary>What stands in parentheses after OVER or in WINDOW.</summary>
    private WindowDefinition Window()
    {
        _cursor.Expect(TokenKind.LeftParenthesis);
        Identifier? name = _cursor.IsAtName && !_cursor.At(Word.Partition, Word.By) && _cursor.Word is not (Word.Range or Word.Rows or Word.Groups) ? _cursor.Name() : null;
        var expressions = new List<Expression>();
        if (_cursor.Accept(Word.Partition, Word.By))
        {
            expressions.AddRange(List());
        }

        expressions.AddRange(OrderBy());
        if (_cursor.Word is Word.Range or Word.Rows or Word.Groups)
        {
            SkipFrame(expressions);
        }

        _cursor.Expect(TokenKind.RightParenthesis);
        return new WindowDefinition(name, expressions.OrEmpty());
    }

    private void SkipFrame(List<Expression> expressions)
    {
        while (!_cursor.IsAtEnd && !_cursor.At(TokenKind.RightParenthesis))
        {
            if (_cursor.Word is Word.Range or Word.Rows or Word.Groups or Word.Between or Word.And or Word.Unbounded or Word.Current or Word.Row or Word.Preceding
                or Word.Following or Word.Exclude or Word.Group or Word.Ties or Word.No or Word.Others)
            {
                _cursor.Advance();
                continue;
            }

            expressions.Add(Expression(ComparisonLevel));
        }
    }

    private EquatableArray<Expression> OrderBy()
    {
        if (!_cursor.Accept(Word.Order))
        {
            return default;
        }

        _cursor.Expect(Word.By);
        var items = new List<Expression>();
        do
        {
            items.Add(Expression());
            if (_cursor.Accept(Word.Using))
            {
                TakeOperator();
            }

            _ = _cursor.Accept(Word.Asc) || _cursor.Accept(Word.Desc);
            _ = _cursor.Accept(Word.Nulls, Word.First) || _cursor.Accept(Word.Nulls, Word.Last);
        }
        while (_cursor.Accept(TokenKind.Comma));
        return items.OrEmpty();
    }

    private EquatableArray<Expression> Limits()
    {
        var limits = new List<Expression>();
        while (true)
        {
            switch (_cursor.Word)
            {
                case Word.Limit:
                    _cursor.Advance();
                    AddLimit(limits);
                    break;
                case Word.Offset:
                    _cursor.Advance();
                    limits.Add(Expression());
                    _ = _cursor.Accept(Word.Row) || _cursor.Accept(Word.Rows);
                    break;
                case Word.Fetch:
                    Fetch(limits);
                    break;
                case Word.For:
                    SkipLocking();
                    break;
                default:
                    return limits.OrEmpty();
            }
        }
    }

    private void AddLimit(List<Expression> limits)
    {
        if (!_cursor.Accept(Word.All))
        {
            limits.Add(Expression());
        }
    }

    private void Fetch(List<Expression> limits)
    {
        _cursor.Advance();
        _ = _cursor.Accept(Word.First) || (_cursor.Accept(Word.Next) ? true : throw _cursor.Unexpected());
        if (_cursor.Word is not (Word.Row or Word.Rows))
        {
            limits.Add(Expression(UnaryLevel));
        }

        _ = _cursor.Accept(Word.Row) || (_cursor.Accept(Word.Rows) ? true : throw _cursor.Unexpected());
        _ = _cursor.Accept(Word.Only) || (_cursor.Accept(Word.With, Word.Ties) ? true : throw _cursor.Unexpected());
    }

    private void SkipLocking()
    {
        _cursor.Advance();
        _ = _cursor.Accept(Word.No, Word.Key);
        _cursor.Accept(Word.Key);
        _ = _cursor.Accept(Word.Update) || (_cursor.Accept(Word.Share) ? true : throw _cursor.Unexpected());
        if (_cursor.Accept(Word.Of))
        {
            _cursor.ObjectNames();
        }

        _ = _cursor.Accept(Word.Nowait) || _cursor.Accept(Word.Skip, Word.Locked);
    }
}
