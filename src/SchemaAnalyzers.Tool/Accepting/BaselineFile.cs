using System.Globalization;
using SchemaAnalyzers.Rules.Baselines;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Accepting;

/// <summary>A <c>schema.baseline</c> that is written anew. It may be shared: each project has lines of its own.</summary>
internal sealed class BaselineFile
{
    public const string DefaultName = "schema.baseline";

    private readonly string _path;
    private readonly Terminal _terminal;
    private readonly List<BaselineLine> _lines;

    private BaselineFile(string path, Terminal terminal, List<BaselineLine> lines) => (_path, _terminal, _lines) = (path, terminal, lines);

    /// <summary>The file with its lines; without any where it does not exist.</summary>
    /// <exception cref="ToolException">It cannot be read, or a line of it: whoever writes the file anew would lose that one.</exception>
    public static BaselineFile Open(string path, Terminal terminal) =>
        new(path, terminal, File.Exists(path) ? [.. ReadWhole(path).Entries.Select(entry => entry.Line)] : []);

    /// <summary>A baseline that is to be obeyed.</summary>
    /// <exception cref="ToolException">It cannot be read, or a line of it.</exception>
    public static Baseline ReadWhole(string path)
    {
        var baseline = Read(path);
        return baseline.Problems.IsEmpty
            ? baseline
            : throw new ToolException(ExitCode.BadInput, string.Join("\n", baseline.Problems.Select(problem => $"{At(problem)}: {problem.Message}")));
    }

    public void Add(IEnumerable<BaselineLine> lines) => _lines.AddRange(lines);

    /// <summary>What is found in a project, in the place of what was; beside it, where not all of the project was built.</summary>
    public void Accept(ProjectFindings found)
    {
        if (found.IsWhole)
        {
            Replace(found.Project, found.Lines);
        }
        else
        {
            _terminal.Say($"'{found.Project}' was not built for all its target frameworks: the lines that it has are kept.");
            Add(found.Lines);
        }
    }

    /// <summary>All lines of a project by others.</summary>
    public void Replace(string owner, IEnumerable<BaselineLine> lines)
    {
        _lines.RemoveAll(line => line.Owner == owner);
        _lines.AddRange(lines);
    }

    public void Write()
    {
        var count = _lines.Distinct().Count();
        var findings = count == 1 ? "1 finding" : $"{count} findings";
        _terminal.Say(SchemaFile.Write(_path, BaselineWriter.Write(_lines)) ? $"Accepted {findings} in '{_path}'." : $"'{_path}' is up to date: {findings}.");
    }

    private static Baseline Read(string path)
    {
        try
        {
            return Baseline.Read(path, File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.BadInput, $"Cannot read the baseline '{path}': {error.Message}", error);
        }
    }

    private static string At(Rules.Finding problem) => string.Create(CultureInfo.InvariantCulture, $"{problem.Place.Path}({problem.Place.Line + 1})");
}
