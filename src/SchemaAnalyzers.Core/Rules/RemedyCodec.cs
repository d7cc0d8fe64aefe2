using System.Globalization;
using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>Remedies as text and back: a diagnostic can carry nothing but text from the analyzer to the code fix.</summary>
/// <remarks>One line a remedy: its kind, then its fields, separated by tabs. Backslash escapes tab, newline and itself; names may hold anything.</remarks>
public static class RemedyCodec
{
    private static readonly Kind[] s_kinds =
    [
        Kind.OfList<AddAlternateKey>(1, remedy => [remedy.Name, .. remedy.Properties], fields => new(fields.Skip(1).ToEquatableArray(), fields[0])),
        Kind.OfList<AddEntity>(
            3,
            remedy => [remedy.Schema, remedy.Table, Number(remedy.Key.Count), .. remedy.Key, .. remedy.Properties.Select(Encode), .. remedy.Indexes.Select(Encode)],
            fields => new(
                fields[0], fields[1], fields.Skip(3).Take(Number(fields[2])).ToEquatableArray(),
                fields.Skip(3 + Number(fields[2])).SelectMany(Decode).OfType<AddProperty>().ToEquatableArray())
            {
                Indexes = fields.Skip(3 + Number(fields[2])).SelectMany(Decode).OfType<AddIndex>().ToEquatableArray(),
            }),
        Kind.OfList<AddEnumMembers>(1, remedy => [remedy.Property, .. remedy.Members], fields => new(fields[0], fields.Skip(1).ToEquatableArray())),
        Kind.OfList<AddIndex>(
            2,
            remedy => [remedy.Name, Flag(remedy.IsUnique), .. remedy.Properties],
            fields => new(fields.Skip(2).ToEquatableArray(), fields[0], IsSet(fields[1]))),
        Kind.OfList<AddProperties>(0, remedy => remedy.Properties.Select(Encode).ToArray(), fields => new(fields.SelectMany(Decode).OfType<AddProperty>().ToEquatableArray())),
        Kind.Of<AddProperty>(
            12,
            remedy =>
            [
                remedy.Column, remedy.After ?? "", remedy.Type, Flag(remedy.IsArray), Flag(remedy.IsNullable), remedy.TypeName ?? "", Optional(remedy.Length),
                Optional(remedy.Precision), Optional(remedy.Scale), Flag(remedy.IsNamedByConvention), remedy.Comment ?? "",
                remedy.Generated ?? "",
            ],
            fields => new(fields[0], Optional(fields[1]), fields[2], IsSet(fields[3]), IsSet(fields[4]))
            {
                TypeName = Optional(fields[5]),
                Length = OptionalNumber(fields[6]),
                Precision = OptionalNumber(fields[7]),
                Scale = OptionalNumber(fields[8]),
                IsNamedByConvention = IsSet(fields[9]),
                Comment = Optional(fields[10]),
                Generated = Optional(fields[11]),
            }),
        Kind.Of<ChangeType>(2, remedy => [remedy.Property, remedy.Type], fields => new(fields[0], fields[1])),
        Kind.Of<IgnoreProperty>(1, remedy => [remedy.Property], fields => new(fields[0])),
        Kind.Of<MakeAlternateKey>(1, remedy => [remedy.Name], fields => new(fields[0])),
        Kind.Of<MapToColumn>(2, remedy => [remedy.Property, remedy.Column], fields => new(fields[0], fields[1])),
        Kind.Of<MapToTable>(
            4,
            remedy => [remedy.Schema, remedy.Table, Flag(remedy.IsView), Flag(remedy.KeepsSchema)],
            fields => new(fields[0], fields[1], IsSet(fields[2])) { KeepsSchema = IsSet(fields[3]) }),
        Kind.Of<NameEnumType>(3, remedy => [remedy.Enum, remedy.Schema, remedy.Type], fields => new(fields[0], fields[1], fields[2])),
        Kind.Of<NameIndex>(1, remedy => [remedy.Name], fields => new(fields[0])),
        Kind.Of<RemoveIndex>(1, remedy => [Flag(remedy.IsWanted)], fields => new(IsSet(fields[0]))),
        Kind.Of<RenameProperty>(2, remedy => [remedy.Property, remedy.Name], fields => new(fields[0], fields[1])),
        Kind.Of<SetColumnType>(2, remedy => [remedy.Property, remedy.Type], fields => new(fields[0], fields[1])),
        Kind.Of<SetDeleteBehavior>(1, remedy => [remedy.Behavior], fields => new(fields[0])),
        Kind.Of<SetGenerated>(2, remedy => [remedy.Property, remedy.Option], fields => new(fields[0], fields[1])),
        Kind.Of<SetLength>(2, remedy => [remedy.Property, Optional(remedy.Length)], fields => new(fields[0], OptionalNumber(fields[1]))),
        Kind.Of<SetNullability>(2, remedy => [remedy.Property, Flag(remedy.IsNullable)], fields => new(fields[0], IsSet(fields[1]))),
        Kind.Of<SetPrecision>(
            3,
            remedy => [remedy.Property, Number(remedy.Precision), Optional(remedy.Scale)],
            fields => new(fields[0], Number(fields[1]), OptionalNumber(fields[2]))),
        Kind.Of<SetValueStrategy>(1, remedy => [remedy.Method], fields => new(fields[0])),
        Kind.Of<StoreEnum>(3, remedy => [remedy.Property, remedy.Type, Flag(remedy.IsText)], fields => new(fields[0], fields[1], IsSet(fields[2]))),
        Kind.Of<WriteText>(1, remedy => [remedy.Text], fields => new(fields[0])),
    ];

    public static string Encode(IEnumerable<Remedy> remedies) => string.Join("\n", remedies.Select(Encode));

    /// <summary>The remedies of a text that <see cref="Encode(IEnumerable{Remedy})"/> wrote. A line of an unknown kind is left out: another version wrote it.</summary>
    public static IReadOnlyList<Remedy> Decode(string text) =>
        text.Split('\n').Select(line => line.Split('\t').Select(Unescape).ToArray()).Select(Decode).OfType<Remedy>().ToArray();

    private static string Encode(Remedy remedy)
    {
        var kind = s_kinds.First(kind => kind.Type == remedy.GetType());
        return string.Join("\t", kind.Write(remedy).Prepend(kind.Type.Name).Select(Escape));
    }

    private static Remedy? Decode(string[] parts)
    {
        var kind = s_kinds.FirstOrDefault(kind => kind.Type.Name == parts[0]);
        return kind is not null && (kind.IsList ? kind.Fields <= parts.Length - 1 : kind.Fields == parts.Length - 1) ? kind.Read(parts.Skip(1).ToArray()) : null;
    }

    private static string Flag(bool value) => value ? "1" : "0";

    private static bool IsSet(string field) => field == "1";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Number(string field) => int.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static string Optional(int? value) => value is { } number ? Number(number) : "";

    private static string? Optional(string field) => field.Length == 0 ? null : field;

    private static int? OptionalNumber(string field) => field.Length == 0 ? null : Number(field);

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n");

    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isEscape = text[i] == '\\' && i + 1 < text.Length;
            result.Append(!isEscape ? text[i] : text[++i] switch
            {
                't' => '\t',
                'n' => '\n',
                var other => other,
            });
        }

        return result.ToString();
    }

    /// <param name="Fields">Their number; of a list, of those before its items.</param>
    private sealed record Kind(Type Type, int Fields, Func<Remedy, string[]> Write, Func<string[], Remedy> Read)
    {
        public bool IsList { get; private init; }

        public static Kind Of<T>(int fields, Func<T, string[]> write, Func<string[], T> read)
            where T : Remedy =>
            new(typeof(T), fields, remedy => write((T)remedy), read);

        public static Kind OfList<T>(int fields, Func<T, string[]> write, Func<string[], T> read)
            where T : Remedy =>
            Of(fields, write, read) with { IsList = true };
    }
}
