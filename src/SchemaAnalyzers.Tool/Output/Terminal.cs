using System.Text;

namespace SchemaAnalyzers.Tool.Output;

/// <summary>Standard output carries data, standard error all else. Whatever goes there is rid of secrets and of control characters.</summary>
internal sealed class Terminal(Stream output, TextWriter error)
{
    private const int ShortestSecret = 3;

    private readonly HashSet<string> _secrets = [];

    /// <summary>From now on the secret is shown as stars, also as it looks in a URL.</summary>
    public void Hide(string? secret)
    {
        if (secret is { Length: >= ShortestSecret })
        {
            _secrets.Add(secret);
            _secrets.Add(Uri.EscapeDataString(secret));
        }
    }

    public void Say(string message) => error.WriteLine(Clean(message));

    public async Task WriteDataAsync(string text, CancellationToken cancellationToken)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private string Clean(string message)
    {
        foreach (var secret in _secrets.OrderByDescending(secret => secret.Length))
        {
            message = message.Replace(secret, "***", StringComparison.Ordinal);
        }

        return string.Concat(message.Select(c => char.IsControl(c) && c != '\n' ? '?' : c));
    }
}
