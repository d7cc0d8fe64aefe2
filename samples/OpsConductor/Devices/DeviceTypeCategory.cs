using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Devices;

[Table("device_type_categories")]
[Index(nameof(Id), Name = "ix_device_type_categories_id")]
[Index(nameof(Value), Name = "ix_device_type_categories_value", IsUnique = true)]
public sealed class DeviceTypeCategory
{
    [Column("id")]
    public int Id { get; set; }

    [Column("value"), MaxLength(50)]
    public required string Value { get; set; }

    [Column("label"), MaxLength(200)]
    public required string Label { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("icon"), MaxLength(50)]
    public string? Icon { get; set; }

    [Column("color"), MaxLength(7)]
    public string? Color { get; set; }

    [Column("sort_order")]
    public int? SortOrder { get; set; }

    [Column("is_system")]
    public bool IsSystem { get; set; }

    [Column("is_active")]
    public bool IsActive { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }
}
