using Aktiva.Tests.Events;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class EventClosingOnSqlServerTests : EventClosingTests, IClassFixture<SqlServerDatabases>;
