// The tables of MassTransit's outbox. They are entities of that library alone; no other entity is touched.
using Microsoft.EntityFrameworkCore;

namespace MassTransit;

class MassTransitEntityFrameworkCoreExtensions
{
    void AddInboxStateEntity(ModelBuilder builder) { }

    void AddOutboxMessageEntity(ModelBuilder builder) { }

    void AddOutboxStateEntity(ModelBuilder builder) { }

    void AddTransactionalOutboxEntities(ModelBuilder builder) { }
}
