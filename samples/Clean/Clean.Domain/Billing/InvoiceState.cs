namespace Clean.Domain.Billing;

/// <summary>An enum type of the database.</summary>
public enum InvoiceState
{
    Draft,
    Sent,
    Paid,
}
