using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Clean.Domain.Catalogue;

[Table("tags")]
public sealed class Tag
{
    [Column("id")]
    public short Id { get; set; }

    [Column("name"), MaxLength(50)]
    public required string Name { get; set; }

    public List<ProductTag> Products { get; } = [];
}
