using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Clean.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace Clean.Domain.Orders;

[Table("orders")]
[Index(nameof(Number), Name = "ix_orders_number", IsUnique = true)]
[Index(nameof(CustomerId), Name = "ix_orders_customer_id")]
public sealed class Order
{
    [Column("id")]
    public long Id { get; set; }

    [Column("number"), MaxLength(20)]
    public required string Number { get; set; }

    [Column("customer_id")]
    public Guid CustomerId { get; set; }

    [Column("status")]
    public OrderStatus Status { get; set; }

    [Column("placed_at")]
    public DateTimeOffset PlacedAt { get; set; }

    [Column("wanted_at", TypeName = "timestamp without time zone")]
    public DateTime? WantedAt { get; set; }

    [Column("notes")]
    public string? Notes { get; set; }

    [ForeignKey(nameof(CustomerId))]
    public Customer Customer { get; set; } = null!;

    public List<OrderLine> Lines { get; } = [];

    public List<Payment> Payments { get; } = [];
}
