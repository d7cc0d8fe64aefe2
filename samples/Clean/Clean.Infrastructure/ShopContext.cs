using Clean.Domain.Auditing;
using Clean.Domain.Billing;
using Clean.Domain.Catalogue;
using Clean.Domain.Customers;
using Clean.Domain.Logistics;
using Clean.Domain.Orders;
using Clean.Infrastructure.Billing;
using Microsoft.EntityFrameworkCore;

namespace Clean.Infrastructure;

public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<InvoiceItem> InvoiceItems => Set<InvoiceItem>();

    public DbSet<Product> Products => Set<Product>();

    public DbSet<ProductTag> ProductTags => Set<ProductTag>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Shipment> Shipments => Set<Shipment>();

    public DbSet<StockLevel> StockLevels => Set<StockLevel>();

    public DbSet<Warehouse> Warehouses => Set<Warehouse>();

    public DbSet<BankTransfer> BankTransfers => Set<BankTransfer>();

    public DbSet<CardPayment> CardPayments => Set<CardPayment>();

    public DbSet<OpenOrder> OpenOrders => Set<OpenOrder>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<OrderLine> OrderLines => Set<OrderLine>();

    public DbSet<Payment> Payments => Set<Payment>();

    protected override void OnConfiguring(DbContextOptionsBuilder builder) =>
        builder.UseNpgsql(npgsql => npgsql.MapEnum<InvoiceState>("invoice_state", "billing"));

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.ApplyConfiguration(new InvoiceConfiguration());
        builder.ApplyConfiguration(new InvoiceItemConfiguration());
        builder.Entity<Product>().HasIndex(product => product.Dimensions).HasDatabaseName("ix_products_dimensions").HasMethod("gin");
    }
}
