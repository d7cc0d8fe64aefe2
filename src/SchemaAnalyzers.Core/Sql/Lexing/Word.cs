namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>The words that the grammar knows. The spelling in SQL is the lower case name, with an underscore before each capital.</summary>
internal enum Word : ushort
{
    /// <summary>Any other word, or no word at all.</summary>
    Other,

    Abort, Absolute, Access, Action, Add, Admin, After, Aggregate, All, Also, Alter, Always, Analyse, Analyze, And, Any, Array, As, Asc, Asensitive,
    Assert, Assertion, Assignment, Asymmetric, At, Atomic, Attach, Attribute, Authorization, Backward, Before, Begin, Between, Bigint, Binary, Bit,
    Boolean, Both, Breadth, By, Cache, Call, Called, Cascade, Cascaded, Case, Cast, Catalog, Chain, Char, Character, Characteristics, Check,
    Checkpoint, Class, Close, Cluster, Coalesce, Collate, Collation, Column, Columns, Comment, Comments, Commit, Committed, Compression,
    Concurrently, Configuration, Conflict, Connection, Constraint, Constraints, Content, Continue, Conversion, Copy, Cost, Create, Cross, Csv, Cube,
    Current, CurrentCatalog, CurrentDate, CurrentRole, CurrentSchema, CurrentTime, CurrentTimestamp, CurrentUser, Cursor, Cycle, Data, Database, Day,
    Deallocate, Dec, Decimal, Declare, Default, Defaults, Deferrable, Deferred, Definer, Delete, Delimiter, Delimiters, Depends, Depth, Desc, Detach,
    Diagnostics, Dictionary, Disable, Discard, Distinct, Do, Document, Domain, Double, Drop, Each, Else, Elseif, Elsif, Enable, Encoding, Encrypted,
    End, Enforced, Enum, Escape, Event, Except, Exception, Exclude, Excluding, Exclusive, Execute, Exists, Exit, Explain, Expression, Extended,
    Extension, External, Extract, False, Family, Fetch, Filter, Finalize, First, Float, Following, For, Force, Foreach, Foreign, Forward, Found,
    Freeze, From, Full, Function, Functions, Generated, Get, Global, Grant, Granted, Greatest, Group, Grouping, Groups, Handler, Having, Header,
    Hold, Hour, Identity, If, Ilike, Immediate, Immutable, Implicit, Import, In, Include, Including, Increment, Index, Indexes, Inherit, Inherits,
    Initially, Inline, Inner, Inout, Input, Insensitive, Insert, Instead, Int, Integer, Intersect, Interval, Into, Invoker, Is, Isnull, Isolation,
    Join, Json, JsonArray, JsonArrayagg, JsonExists, JsonObject, JsonObjectagg, JsonQuery, JsonScalar, JsonSerialize, JsonTable, JsonValue, Key,
    Label, Language, Large, Last, Lateral, Leading, Leakproof, Least, Left, Level, Like, Limit, Listen, Load, Local, Localtime, Localtimestamp,
    Location, Lock, Locked, Logged, Loop, Main, Mapping, Match, Matched, Materialized, Maxvalue, Merge, MergeAction, Method, Minute, Minvalue, Mode,
    Month, Move, Name, Names, National, Natural, Nchar, New, Next, Nfc, Nfd, Nfkc, Nfkd, No, None, Normalize, Normalized, Not, Nothing, Notice,
    Notify, Notnull, Nowait, Null, Nullif, Nulls, Numeric, Object, Of, Off, Offset, Oids, Old, On, Only, Open, Operator, Option, Options, Or, Order,
    Ordinality, Others, Out, Outer, Over, Overlaps, Overlay, Overriding, Owned, Owner, Parallel, Parameter, Parser, Partial, Partition, Passing,
    Password, Perform, Permissive, Placing, Plain, Plans, Policy, Position, Preceding, Precision, Prepare, Prepared, Preserve, Primary, Prior,
    Privileges, Procedural, Procedure, Procedures, Program, Publication, Quote, Raise, Range, Read, Real, Reassign, Recheck, Record, Recursive, Ref,
    References, Referencing, Refresh, Reindex, Relative, Release, Rename, Repeatable, Replace, Replica, Reset, Restart, Restrict, Restrictive,
    Return, Returning, Returns, Revoke, Right, Role, Rollback, Rollup, Routine, Routines, Row, Rows, Rule, Savepoint, Schema, Schemas, Scroll,
    Search, Second, Security, Select, Sequence, Sequences, Serializable, Server, Session, SessionUser, Set, Setof, Sets, Share, Show, Similar,
    Simple, Skip, Smallint, Snapshot, Some, Sql, Stable, Standalone, Start, Statement, Statistics, Stdin, Stdout, Storage, Stored, Strict, Strip,
    Subscription, Substring, Support, Symmetric, Sysid, System, SystemUser, Table, Tables, Tablesample, Tablespace, Temp, Template, Temporary, Text,
    Then, Ties, Time, Timestamp, To, Trailing, Transaction, Transform, Treat, Trigger, Trim, True, Truncate, Trusted, Type, Types, Uescape,
    Unbounded, Uncommitted, Unencrypted, Union, Unique, Unknown, Unlisten, Unlogged, Until, Update, User, Using, Vacuum, Valid, Validate, Validator,
    Value, Values, Varchar, Variadic, Varying, Verbose, Version, View, Views, Virtual, Volatile, When, Where, While, Whitespace, Window, With,
    Within, Without, Work, Wrapper, Write, Xml, Xmlattributes, Xmlconcat, Xmlelement, Xmlexists, Xmlforest, Xmlnamespaces, Xmlparse, Xmlpi, Xmlroot,
    Xmlserialize, Xmltable, Year, Yes, Zone,
}
