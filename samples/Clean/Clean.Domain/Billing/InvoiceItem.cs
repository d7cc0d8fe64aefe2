using System.ComponentModel.DataAnnotations.Schema;
using Clean.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Clean.Domain.Billing;

/// <summary>Bills one line of an order: its foreign key has two columns.</summary>
[Table("invoice_items", Schema = "billing")]
[PrimaryKey(nameof(InvoiceId), nameof(Position))]
public sealed class InvoiceItem
{
    [Column("invoice_id")]
    public long InvoiceId { get; set; }

    [Column("position")]
    public short Position { get; set; }

    [Column("order_id")]
    public long OrderId { get; set; }

    [Column("line_number")]
    public short LineNumber { get; set; }

    [Column("amount"), Precision(12, 2)]
    public decimal Amount { get; set; }

    [ForeignKey(nameof(InvoiceId))]
    public Invoice Invoice { get; set; } = null!;

    public OrderLine Line { get; set; } = null!;
}
