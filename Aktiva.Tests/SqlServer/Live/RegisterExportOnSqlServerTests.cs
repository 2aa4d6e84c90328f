using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class RegisterExportOnSqlServerTests : RegisterExportTests, IClassFixture<SqlServerDatabases>;
