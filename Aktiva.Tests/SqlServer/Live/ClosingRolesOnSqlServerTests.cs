using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ClosingRolesOnSqlServerTests : ClosingRolesTests, IClassFixture<SqlServerDatabases>;
