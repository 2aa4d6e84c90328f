using Aktiva.Tests.Events;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class EventReportOnSqlServerTests : EventReportTests, IClassFixture<SqlServerDatabases>;
