using Aktiva.Tests.Periods;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class CalendarServiceOnSqlServerTests : CalendarServiceTests, IClassFixture<SqlServerDatabases>;
