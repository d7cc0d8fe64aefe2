using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Clean.Domain.Orders;

/// <summary>A row of a view: the orders that wait for something.</summary>
[Keyless]
[Table("open_orders")]
public sealed class OpenOrder
{
    [Column("order_id")]
    public long OrderId { get; set; }

    [Column("number"), MaxLength(20)]
    public required string Number { get; set; }

    [Column("customer_id")]
    public Guid CustomerId { get; set; }

    [Column("placed_at")]
    public DateTimeOffset PlacedAt { get; set; }
}
