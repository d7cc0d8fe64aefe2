using SchemaAnalyzers.House.Tests.Harness;

namespace SchemaAnalyzers.House.Tests.CodeFixes;

/// <summary>A project that has the built analyzers and what EF Core needs.</summary>
internal static class AnalyzedProject
{
    /// <summary>The text of a project file that stands outside of the working copy.</summary>
    public static string Text(bool implicitUsings) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <Import Project="{Repository.PathTo("build/buildTransitive/SchemaAnalyzers.props")}" />
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>{(implicitUsings ? "enable" : "disable")}</ImplicitUsings>
            <RestoreEnablePackagePruning>false</RestoreEnablePackagePruning>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.EntityFrameworkCore" Version="{Version("Microsoft.EntityFrameworkCore")}" />
            <PackageReference Include="Microsoft.EntityFrameworkCore.Relational" Version="{Version("Microsoft.EntityFrameworkCore.Relational")}" />
            <PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="{Version("Npgsql.EntityFrameworkCore.PostgreSQL")}" />
            <Analyzer Include="{Built("SchemaAnalyzers.Core")};{Built("SchemaAnalyzers")};{Built("SchemaAnalyzers.CodeFixes")}" />
          </ItemGroup>
          <Import Project="{Repository.PathTo("build/buildTransitive/SchemaAnalyzers.targets")}" />
        </Project>

        """;

    // The tests run from .../bin/{configuration}/{framework}/.
    private static string Built(string assembly) =>
        Repository.PathTo($"src/SchemaAnalyzers.CodeFixes/bin/{new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name}/netstandard2.0/{assembly}.dll");

    private static string Version(string package) =>
        Repository.Read("build/Packages.props").Split($"Include=\"{package}\" Version=\"")[1].Split('"')[0];
}
