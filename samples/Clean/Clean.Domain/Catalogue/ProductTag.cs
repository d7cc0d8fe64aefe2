using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Clean.Domain.Catalogue;

[Table("product_tags")]
[PrimaryKey(nameof(ProductId), nameof(TagId))]
[Index(nameof(TagId), Name = "ix_product_tags_tag_id")]
public sealed class ProductTag
{
    [Column("product_id")]
    public long ProductId { get; set; }

    [Column("tag_id")]
    public short TagId { get; set; }

    [ForeignKey(nameof(ProductId))]
    public Product Product { get; set; } = null!;

    [ForeignKey(nameof(TagId))]
    public Tag Tag { get; set; } = null!;
}
