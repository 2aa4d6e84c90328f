using Aktiva.Tests.Events;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class EventSplitOnSqlServerTests : EventSplitTests, IClassFixture<SqlServerDatabases>;
