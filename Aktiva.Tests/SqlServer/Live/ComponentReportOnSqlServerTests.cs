using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ComponentReportOnSqlServerTests : ComponentReportTests, IClassFixture<SqlServerDatabases>;
