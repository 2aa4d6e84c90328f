using Aktiva.Tests.Events;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class EventPropertyOnSqlServerTests : EventPropertyTests, IClassFixture<SqlServerDatabases>;
