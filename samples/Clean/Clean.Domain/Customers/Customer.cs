using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Clean.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Clean.Domain.Customers;

[Table("customers")]
[Index(nameof(Email), Name = "ix_customers_email", IsUnique = true)]
public sealed class Customer : AuditedEntity
{
    [Column("id")]
    public Guid Id { get; set; }

    [Column("name"), MaxLength(200)]
    public required string Name { get; set; }

    [Column("email"), MaxLength(320)]
    public required string Email { get; set; }

    [Column("phone"), MaxLength(40)]
    public string? Phone { get; set; }

    /// <summary>Stored as its number.</summary>
    [Column("kind")]
    public CustomerKind Kind { get; set; }

    [Column("languages")]
    public string[] Languages { get; set; } = [];

    [Column("settings", TypeName = "jsonb")]
    public string? Settings { get; set; }

    /// <summary>The system column xmin: it changes with every update.</summary>
    [Timestamp]
    public uint Version { get; set; }

    public required Address BillingAddress { get; set; }

    public List<Order> Orders { get; } = [];

    [NotMapped]
    public string DisplayName => $"{Name} <{Email}>";
}
