using Clean.Domain.Billing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clean.Infrastructure.Billing;

internal sealed class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("ck_invoices_net", "net >= 0"));
        builder.ToTable(table => table.HasCheckConstraint("ck_invoices_channel", "channel IN ('Letter', 'Mail', 'Portal')"));
        builder.HasKey(invoice => invoice.Id).HasName("pk_invoices");
        builder.HasAlternateKey(invoice => invoice.Number).HasName("ak_invoices_number");
        builder.Property(invoice => invoice.Number).UseCollation("C");
        builder.Property(invoice => invoice.Channel).HasConversion<string>();
        builder.Property(invoice => invoice.Currency).HasDefaultValue("EUR");
        builder.Property(invoice => invoice.Gross).HasComputedColumnSql("net * (1 + tax_rate)", stored: true);
        builder.Property(invoice => invoice.IssuedAt).HasDefaultValueSql("now()");
        builder.HasIndex(invoice => invoice.IssuedAt).HasDatabaseName("ix_invoices_issued_at").IsDescending().IncludeProperties(invoice => invoice.Number);
        builder.HasIndex(invoice => invoice.State).HasDatabaseName("ix_invoices_state").HasFilter("paid_at IS NULL");
        builder.HasOne(invoice => invoice.Order).WithOne().HasForeignKey<Invoice>(invoice => invoice.OrderId).HasConstraintName("fk_invoices_orders_order_id");
        builder.HasOne(invoice => invoice.Payer).WithMany().HasForeignKey(invoice => invoice.PayerId).OnDelete(DeleteBehavior.SetNull);
    }
}
