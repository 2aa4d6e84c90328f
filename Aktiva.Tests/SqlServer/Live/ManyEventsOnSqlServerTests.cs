using Aktiva.Tests.Events;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ManyEventsOnSqlServerTests : ManyEventsTests, IClassFixture<SqlServerDatabases>;
