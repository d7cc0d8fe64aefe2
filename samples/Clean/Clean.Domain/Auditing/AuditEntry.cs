using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Clean.Domain.Auditing;

[Table("entries", Schema = "audit")]
[Index(nameof(At), Name = "ix_entries_at")]
public sealed class AuditEntry
{
    [Column("id")]
    public long Id { get; set; }

    [Column("at")]
    public DateTime At { get; set; }

    [Column("actor")]
    public Guid? Actor { get; set; }

    [Column("action"), MaxLength(100)]
    public required string Action { get; set; }

    [Column("payload")]
    public required JsonDocument Payload { get; set; }
}
