using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ScheduleServiceOnSqlServerTests : ScheduleServiceTests, IClassFixture<SqlServerDatabases>;
