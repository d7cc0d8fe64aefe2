using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Targets;

[Table("target_credentials")]
[Index(nameof(Id), Name = "ix_target_credentials_id")]
public sealed class TargetCredential
{
    [Column("id")]
    public int Id { get; set; }

    [Column("communication_method_id")]
    public int CommunicationMethodId { get; set; }

    [Column("credential_type"), MaxLength(50)]
    public required string CredentialType { get; set; }

    [Column("credential_name"), MaxLength(100)]
    public required string CredentialName { get; set; }

    [Column("is_primary")]
    public bool? IsPrimary { get; set; }

    [Column("is_active")]
    public bool? IsActive { get; set; }

    [Column("encrypted_credentials")]
    public required string EncryptedCredentials { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }

    [ForeignKey(nameof(CommunicationMethodId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public TargetCommunicationMethod CommunicationMethod { get; set; } = null!;
}
