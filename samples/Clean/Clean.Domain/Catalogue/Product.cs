using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Clean.Domain.Catalogue;

[Table("products")]
[Index(nameof(Sku), Name = "ix_products_sku", IsUnique = true)]
[Index(nameof(IsActive), nameof(ReleasedOn), Name = "ix_products_is_active_released_on")]
public sealed class Product : AuditedEntity
{
    [Column("id")]
    public long Id { get; set; }

    [Column("sku"), StringLength(32)]
    public required string Sku { get; set; }

    [Column("name")]
    public required string Name { get; set; }

    [Column("price"), Precision(12, 2)]
    public decimal Price { get; set; }

    [Column("weight")]
    public double? Weight { get; set; }

    [Column("rating")]
    public float? Rating { get; set; }

    [Column("dimensions")]
    public List<int> Dimensions { get; set; } = [];

    [Column("is_active")]
    public bool IsActive { get; set; }

    [Column("released_on")]
    public DateOnly? ReleasedOn { get; set; }

    public List<ProductTag> Tags { get; } = [];
}
