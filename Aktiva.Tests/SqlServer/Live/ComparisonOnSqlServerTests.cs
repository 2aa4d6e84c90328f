using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ComparisonOnSqlServerTests : ComparisonTests, IClassFixture<SqlServerDatabases>;
