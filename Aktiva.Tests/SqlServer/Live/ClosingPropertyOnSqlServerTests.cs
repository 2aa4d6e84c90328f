using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ClosingPropertyOnSqlServerTests : ClosingPropertyTests, IClassFixture<SqlServerDatabases>;
