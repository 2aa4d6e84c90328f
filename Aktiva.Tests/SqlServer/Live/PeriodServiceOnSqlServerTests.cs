using Aktiva.Tests.Periods;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class PeriodServiceOnSqlServerTests : PeriodServiceTests, IClassFixture<SqlServerDatabases>;
