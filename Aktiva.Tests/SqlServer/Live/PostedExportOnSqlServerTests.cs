using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class PostedExportOnSqlServerTests : ClosingExportTests, IClassFixture<SqlServerDatabases>;
