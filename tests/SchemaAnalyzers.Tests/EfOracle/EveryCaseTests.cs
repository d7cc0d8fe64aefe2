using Microsoft.CodeAnalysis.CSharp;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>What must hold for the reading of any source whatever it says.</summary>
public sealed class EveryCaseTests
{
    private const int Step = 7;

    public static IEnumerable<object[]> Names() => ModelCase.Names(_ => true);

    [Theory]
    [MemberData(nameof(Names))]
    public void All_trees_together_give_all_entities(string name)
    {
        var compilation = Split(name);
        var reader = ModelReader.For(compilation);
        var byTree = compilation.SyntaxTrees.AsParallel().WithDegreeOfParallelism(4).SelectMany(tree => reader.EntitiesOf(tree, default).ToList()).ToList();
        var all = ModelReader.For(Split(name)).AllEntities(default).ToList();

        Assert.Equal(all.Select(entity => entity.FullName).Order(), byTree.Select(entity => entity.FullName).Distinct().Order());
        foreach (var entity in all)
        {
            Assert.All(byTree.Where(other => other.FullName == entity.FullName), other => Assert.Equal(entity, other));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_place_lies_in_a_tree_that_yields_its_entity(string name)
    {
        var compilation = Split(name);
        var reader = ModelReader.For(compilation);
        foreach (var entity in reader.AllEntities(default))
        {
            foreach (var place in PlacesIn.Entity(entity))
            {
                var tree = Assert.Single(compilation.SyntaxTrees, tree => tree.FilePath == place.Path);
                Assert.InRange(place.Start + place.Length, place.Length, tree.Length);
            }

            foreach (var place in PlacesIn.Findings(entity))
            {
                var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == place.Path);
                Assert.Contains(reader.EntitiesOf(tree, default), other => other.FullName == entity.FullName);
            }
        }
    }

    /// <summary>Cut at places that are evenly spread; a deep run cuts everywhere.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Half_typed_code_never_throws(string name)
    {
        var source = ModelCase.Source(name);
        var start = source.IndexOf("class Db", StringComparison.Ordinal);
        var whole = TestCompilation.Create(source);
        var tree = whole.SyntaxTrees[0];
        var step = Math.Max(Step, (source.Length - start) / TestDepth.Of(25));
        for (var length = start; length < source.Length; length += step)
        {
            var half = CSharpSyntaxTree.ParseText(source[..length], (CSharpParseOptions)tree.Options, tree.FilePath);
            Assert.NotNull(ModelReader.For(whole.ReplaceSyntaxTree(tree, half)).AllEntities(default).ToList());
        }
    }

    /// <summary>Every top-level declaration in a file of its own.</summary>
    private static CSharpCompilation Split(string name)
    {
        var whole = TestCompilation.Create(ModelCase.Source(name));
        var unit = (Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax)whole.SyntaxTrees[0].GetRoot();
        return TestCompilation.Create([.. unit.Members.Select(member => $"{unit.Usings.ToFullString()}\n{Directive(member)}{member.ToFullString()}")]);
    }

    private static string Directive(Microsoft.CodeAnalysis.SyntaxNode member) => member.ToFullString().Contains("#nullable enable", StringComparison.Ordinal) ? "#nullable disable\n" : "";
}
