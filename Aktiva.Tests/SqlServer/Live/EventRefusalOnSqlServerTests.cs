using Aktiva.Tests.Events;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class EventRefusalOnSqlServerTests : EventRefusalTests, IClassFixture<SqlServerDatabases>;
