using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ClosingOnSqlServerTests : ClosingTests, IClassFixture<SqlServerDatabases>;
