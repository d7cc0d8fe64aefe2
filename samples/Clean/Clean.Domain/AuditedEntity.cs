using System.ComponentModel.DataAnnotations.Schema;

namespace Clean.Domain;

/// <summary>Not an entity itself: its columns are those of every table that has them.</summary>
public abstract class AuditedEntity
{
    [Column("created_at")]
    public DateTime CreatedAt { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }
}
