using Aktiva.Tests.Events;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class EventListOnSqlServerTests : EventListTests, IClassFixture<SqlServerDatabases>;
