using System.Runtime.CompilerServices;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>The model sources of the folder Cases: several a file, each under a line <c>// == name</c>, with a context named Db.</summary>
internal static class ModelCase
{
    private const string Mark = "// == ";

    private const string Preamble = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Collections.ObjectModel;
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using System.Diagnostics.CodeAnalysis;
        using System.Linq;
        using System.Text.Json;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;
        using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
        using NpgsqlTypes;
        using SchemaAnalyzers.Tests.EfOracle.Naming;

        """;

    public static IEnumerable<(string Name, string Source)> All { get; } = Read().ToList();

    public static IEnumerable<object[]> Names(Func<string, bool> where) => All.Where(item => where(item.Name)).Select(item => new object[] { item.Name });

    public static string Source(string name) => All.Single(item => item.Name == name).Source;

    public static string WithUsings(string source) => Preamble + source;

    private static IEnumerable<(string Name, string Source)> Read()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder(), "Cases"), "*.csx").Order(StringComparer.Ordinal))
        {
            foreach (var part in File.ReadAllText(file).Split(Mark).Skip(1))
            {
                var end = part.IndexOf('\n', StringComparison.Ordinal);
                yield return ($"{Path.GetFileNameWithoutExtension(file)}/{part[..end].Trim()}", Preamble + part[(end + 1)..]);
            }
        }
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
