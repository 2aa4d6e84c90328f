using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ReportExportOnSqlServerTests : ReportExportTests, IClassFixture<SqlServerDatabases>;
