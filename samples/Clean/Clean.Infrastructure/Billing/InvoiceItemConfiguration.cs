using Clean.Domain.Billing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clean.Infrastructure.Billing;

internal sealed class InvoiceItemConfiguration : IEntityTypeConfiguration<InvoiceItem>
{
    public void Configure(EntityTypeBuilder<InvoiceItem> builder)
    {
        builder.HasIndex(item => new { item.OrderId, item.LineNumber }).HasDatabaseName("ix_invoice_items_order_id_line_number");
        builder.HasOne(item => item.Line).WithMany().HasForeignKey(item => new { item.OrderId, item.LineNumber }).OnDelete(DeleteBehavior.Restrict);
    }
}
