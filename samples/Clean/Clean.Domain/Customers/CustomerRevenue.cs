using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Clean.Domain.Customers;

/// <summary>A row of a view.</summary>
[Keyless]
[Table("customer_revenue")]
public sealed class CustomerRevenue
{
    [Column("customer_id")]
    public Guid CustomerId { get; set; }

    [Column("name")]
    public required string Name { get; set; }

    [Column("order_count")]
    public long OrderCount { get; set; }

    [Column("total")]
    public decimal? Total { get; set; }
}
