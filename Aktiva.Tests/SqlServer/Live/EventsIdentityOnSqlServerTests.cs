using Aktiva.Tests.Events;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class EventsIdentityOnSqlServerTests : EventsIdentityTests, IClassFixture<SqlServerDatabases>;
