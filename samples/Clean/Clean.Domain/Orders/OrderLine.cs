using System.ComponentModel.DataAnnotations.Schema;
using Clean.Domain.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Clean.Domain.Orders;

[Table("order_lines")]
[PrimaryKey(nameof(OrderId), nameof(LineNumber))]
[Index(nameof(ProductId), Name = "ix_order_lines_product_id")]
public sealed class OrderLine
{
    [Column("order_id")]
    public long OrderId { get; set; }

    [Column("line_number")]
    public short LineNumber { get; set; }

    [Column("product_id")]
    public long? ProductId { get; set; }

    [Column("quantity")]
    public int Quantity { get; set; }

    [Column("unit_price"), Precision(12, 2)]
    public decimal UnitPrice { get; set; }

    [ForeignKey(nameof(OrderId))]
    public Order Order { get; set; } = null!;

    [ForeignKey(nameof(ProductId))]
    public Product? Product { get; set; }
}
