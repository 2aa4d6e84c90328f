using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class DepartmentDepreciationOnSqlServerTests : DepartmentDepreciationTests, IClassFixture<SqlServerDatabases>;
