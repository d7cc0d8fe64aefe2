using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Targets;

[Table("target_communication_methods")]
[Index(nameof(Id), Name = "ix_target_communication_methods_id")]
public sealed class TargetCommunicationMethod
{
    [Column("id")]
    public int Id { get; set; }

    [Column("target_id")]
    public int TargetId { get; set; }

    [Column("method_type"), MaxLength(50)]
    public required string MethodType { get; set; }

    [Column("method_name"), MaxLength(100)]
    public required string MethodName { get; set; }

    [Column("is_primary")]
    public bool? IsPrimary { get; set; }

    [Column("is_active")]
    public bool IsActive { get; set; }

    [Column("priority")]
    public int? Priority { get; set; }

    [Column("config")]
    public required JsonDocument Config { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }

    [ForeignKey(nameof(TargetId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public UniversalTarget Target { get; set; } = null!;

    public List<TargetCredential> Credentials { get; } = [];
}
