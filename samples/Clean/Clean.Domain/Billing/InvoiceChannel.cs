namespace Clean.Domain.Billing;

/// <summary>Stored as its name, which a CHECK of the table knows.</summary>
public enum InvoiceChannel
{
    Letter,
    Mail,
    Portal,
}
