using System.ComponentModel.DataAnnotations.Schema;
using Clean.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Clean.Domain.Logistics;

[Table("shipments", Schema = "logistics")]
[Index(nameof(OrderId), Name = "ix_shipments_order_id")]
public sealed class Shipment
{
    [Column("id")]
    public Guid Id { get; set; }

    [Column("order_id")]
    public long OrderId { get; set; }

    [Column("transit_time")]
    public TimeSpan? TransitTime { get; set; }

    [Column("label")]
    public byte[]? Label { get; set; }

    [Column("parcels")]
    public Guid[] Parcels { get; set; } = [];

    [ForeignKey(nameof(OrderId))]
    public Order Order { get; set; } = null!;
}
