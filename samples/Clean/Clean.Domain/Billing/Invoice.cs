using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Clean.Domain.Customers;
using Clean.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Clean.Domain.Billing;

/// <summary>What attributes cannot say stands in its configuration.</summary>
[Table("invoices", Schema = "billing")]
[Index(nameof(OrderId), Name = "ix_invoices_order_id", IsUnique = true)]
[Index(nameof(PayerId), Name = "ix_invoices_payer_id")]
public sealed class Invoice
{
    [Column("id")]
    public long Id { get; set; }

    [Column("number"), MaxLength(20)]
    public required string Number { get; set; }

    [Column("order_id")]
    public long OrderId { get; set; }

    [Column("payer_id")]
    public Guid? PayerId { get; set; }

    [Column("state")]
    public InvoiceState State { get; set; }

    [Column("channel"), MaxLength(10)]
    public InvoiceChannel Channel { get; set; }

    [Column("currency"), MaxLength(3)]
    public string Currency { get; set; } = "EUR";

    [Column("net"), Precision(12, 2)]
    public decimal Net { get; set; }

    [Column("tax_rate"), Precision(5, 4)]
    public decimal TaxRate { get; set; }

    [Column("gross"), Precision(14, 2)]
    public decimal Gross { get; private set; }

    [Column("issued_at")]
    public DateTime IssuedAt { get; set; }

    [Column("paid_at")]
    public DateTime? PaidAt { get; set; }

    [ForeignKey(nameof(OrderId))]
    public Order Order { get; set; } = null!;

    [ForeignKey(nameof(PayerId))]
    public Customer? Payer { get; set; }

    public List<InvoiceItem> Items { get; } = [];
}
