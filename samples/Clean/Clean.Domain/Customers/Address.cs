using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Clean.Domain.Customers;

[Owned]
public sealed class Address
{
    [Column("billing_street"), MaxLength(200)]
    public required string Street { get; set; }

    [Column("billing_city"), MaxLength(100)]
    public required string City { get; set; }

    [Column("billing_postal_code"), MaxLength(20)]
    public string? PostalCode { get; set; }
}
