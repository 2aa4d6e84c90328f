using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ComponentPropertyOnSqlServerTests : ComponentPropertyTests, IClassFixture<SqlServerDatabases>;
