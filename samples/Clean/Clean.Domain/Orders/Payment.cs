using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Clean.Domain.Orders;

/// <summary>All kinds of payment share one table, told apart by a discriminator.</summary>
[Table("payments")]
[Index(nameof(OrderId), Name = "ix_payments_order_id")]
public abstract class Payment
{
    [Column("id")]
    public long Id { get; set; }

    [Column("order_id")]
    public long OrderId { get; set; }

    [Column("amount"), Precision(12, 2)]
    public decimal Amount { get; set; }

    [Column("paid_at")]
    public DateTime PaidAt { get; set; }

    [ForeignKey(nameof(OrderId))]
    public Order Order { get; set; } = null!;
}
