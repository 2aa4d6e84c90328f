using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ForecastServiceOnSqlServerTests : ForecastServiceTests, IClassFixture<SqlServerDatabases>;
