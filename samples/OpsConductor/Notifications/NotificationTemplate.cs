using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Notifications;

[Table("notification_templates")]
[Index(nameof(Id), Name = "ix_notification_templates_id")]
[Index(nameof(Name), Name = "ix_notification_templates_name", IsUnique = true)]
public sealed class NotificationTemplate
{
    [Column("id")]
    public int Id { get; set; }

    [Column("name"), MaxLength(100)]
    public required string Name { get; set; }

    [Column("subject_template"), MaxLength(200)]
    public required string SubjectTemplate { get; set; }

    [Column("body_template")]
    public required string BodyTemplate { get; set; }

    [Column("template_type"), MaxLength(50)]
    public required string TemplateType { get; set; }

    [Column("is_active")]
    public bool? IsActive { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }
}
