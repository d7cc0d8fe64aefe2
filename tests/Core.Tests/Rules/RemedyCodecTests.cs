using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Core.Tests.Rules;

public class RemedyCodecTests
{
    public static TheoryData<string> Kinds => new(typeof(Remedy).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Remedy)) && !type.IsAbstract)
        .Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_comes_back_whatever_the_names_hold(string kind) =>
        Prop.ForAll<NonNull<string>, NonNull<string>, bool>((first, second, flag) =>
        {
            var remedies = new[] { Sample(kind, first.Get, second.Get, flag), Sample(kind, second.Get, "\\t\t\n\\", !flag) };
            Assert.Equal(remedies, RemedyCodec.Decode(RemedyCodec.Encode(remedies)));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("Nonsense\ta")]
    [InlineData("MapToColumn\tonly one")]
    [InlineData("AddIndex\tname")]
    public void A_text_of_another_version_gives_nothing(string text) => Assert.Empty(RemedyCodec.Decode(text));

    private static Remedy Sample(string kind, string first, string second, bool flag)
    {
        var constructor = typeof(Remedy).Assembly.GetType($"SchemaAnalyzers.Rules.{kind}", throwOnError: true)!.GetConstructors().Single();
        var texts = new Queue<string>([first, second, first + second, second + first]);
        return (Remedy)constructor.Invoke(constructor.GetParameters()
            .Select(parameter => Value(parameter, texts, flag))
            .ToArray());
    }

    private static object? Value(ParameterInfo parameter, Queue<string> texts, bool flag) => parameter.ParameterType switch
    {
        var type when type == typeof(bool) => flag,
        var type when type == typeof(int) => flag ? 0 : 42,
        var type when type == typeof(int?) => flag ? 7 : null,
        var type when type == typeof(EquatableArray<string>) => new EquatableArray<string>(texts.Peek(), texts.Dequeue() + "b"),
        var type when type == typeof(EquatableArray<AddProperty>) => new EquatableArray<AddProperty>(
            (AddProperty)Sample(nameof(AddProperty), texts.Dequeue(), "a", flag),
            new AddProperty("x", null, "System.String", flag, !flag) { TypeName = "citext", Length = 5, Precision = 3, Scale = flag ? 1 : null }),
        _ when texts.Dequeue() is { Length: > 0 } text => text,
        _ => new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable ? null : "",
    };
}
