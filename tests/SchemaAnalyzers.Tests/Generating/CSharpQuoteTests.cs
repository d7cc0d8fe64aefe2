using System.Globalization;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaAnalyzers.CSharp;

namespace SchemaAnalyzers.Tests.Generating;

/// <summary>The oracle is the compiler: what it reads from a quoted text must be the text.</summary>
public sealed class CSharpQuoteTests
{
    private static readonly string[] s_hostile =
    [
        "", "\"", "\\", "\\\"", "\r\n", "\0", "\u0085", "\u2028", "\u2029", "\u202E\u2066;drop", "\u200B\u200D\uFEFF", "\uD800", "\uDC00\uD800", "😀", "é", "e\u0301",
        "{0}", "{{", "\"\"\"", "@\"", "*/", "//", "#if", "\u3164", "\u115F", "größe", "class", "\uFFFF", "\uFFFE", "\u00A0", "\u3000", "\u0301", "\uE000", "\t",
    ];

    private static readonly Arbitrary<string> s_texts =
        Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, char.MaxValue).Select(c => ((char)c).ToString()), Gen.Elements(s_hostile))).Select(string.Concat).ToArbitrary();

    [Fact]
    public void The_compiler_reads_a_literal_as_the_text_it_stands_for()
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(TestDepth.Of(2000));
        Check.One(config, Prop.ForAll(s_texts, text => ValueOf(CSharpQuote.Literal(text)) == text));
        Assert.All(s_hostile, text => Assert.Equal(text, ValueOf(CSharpQuote.Literal(text))));
    }

    [Fact]
    public void Many_literals_compile_to_their_texts()
    {
        var texts = s_hostile.Concat(s_texts.Generator.Sample(500)).ToArray();
        var fields = texts.Select((text, i) => $"public const string F{i.ToString(CultureInfo.InvariantCulture)} = {CSharpQuote.Literal(text)};");

        var type = Load($"public static class Texts {{\n{string.Join("\n", fields)}\n}}").GetType("Texts")!;

        Assert.Equal(texts, texts.Select((_, i) => (string)type.GetField("F" + i.ToString(CultureInfo.InvariantCulture))!.GetRawConstantValue()!));
    }

    [Fact]
    public void A_literal_is_one_line_of_visible_characters() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(TestDepth.Of(2000)), Prop.ForAll(s_texts, text => CSharpQuote.Literal(text).All(IsVisible)));

    [Theory]
    [InlineData("email", "email")]
    [InlineData("class", "@class")]
    [InlineData("record", "@record")]
    [InlineData("größe", "größe")]
    [InlineData("first name", "first_name")]
    [InlineData("2fa", "_2fa")]
    [InlineData("", "_")]
    [InlineData("a\u202Eb", "ab")]
    [InlineData("😀", "__")]
    public void Identifiers_stay_close_to_the_name(string name, string expected) => Assert.Equal(expected, CSharpQuote.Identifier(name));

    [Fact]
    public void Identifiers_of_any_names_are_members_that_compile_side_by_side()
    {
        var names = new CSharpNames();
        var keywords = SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText);
        var identifiers = s_hostile.Concat(keywords).Concat(s_texts.Generator.Sample(500)).Select(names.Add).ToArray();

        Load($"public static class Names {{\n{string.Join("\n", identifiers.Select(name => $"public class {name} {{ }}"))}\n}}");

        Assert.All(identifiers, name => Assert.True(name.All(IsPartOrAt), name));
        Assert.Equal(identifiers.Length, identifiers.Distinct().Count());
    }

    [Fact]
    public void Colliding_names_get_a_stable_suffix()
    {
        var names = new CSharpNames();

        Assert.Equal(["a_b", "a_b_2", "@class", "class_2", "a_b_3"], new[] { "a b", "a-b", "class", "class", "a.b" }.Select(names.Add));
    }

    private static string ValueOf(string literal) => (string)((Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax)SyntaxFactory.ParseExpression(literal)).Token.Value!;

    private static bool IsVisible(char c) =>
        c is ' ' || CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.OtherNotAssigned);

    private static bool IsPartOrAt(char c) => c == '@' || (SyntaxFacts.IsIdentifierPartCharacter(c) && IsVisible(c));

    private static Assembly Load(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Quoted",
            [CSharpSyntaxTree.ParseText(source)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(5)));
        return Assembly.Load(stream.ToArray());
    }
}
