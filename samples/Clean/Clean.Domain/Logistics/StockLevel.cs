using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Clean.Domain.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Clean.Domain.Logistics;

[Table("stock_levels", Schema = "logistics")]
[PrimaryKey(nameof(WarehouseId), nameof(ProductId))]
[Index(nameof(ProductId), Name = "ix_stock_levels_product_id")]
public sealed class StockLevel
{
    [Column("warehouse_id")]
    public int WarehouseId { get; set; }

    [Column("product_id")]
    public long ProductId { get; set; }

    [Column("quantity"), ConcurrencyCheck]
    public int Quantity { get; set; }

    [ForeignKey(nameof(WarehouseId))]
    public Warehouse Warehouse { get; set; } = null!;

    [ForeignKey(nameof(ProductId))]
    public Product Product { get; set; } = null!;
}
