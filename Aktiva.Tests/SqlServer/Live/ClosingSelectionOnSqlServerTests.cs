using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ClosingSelectionOnSqlServerTests : ClosingSelectionTests, IClassFixture<SqlServerDatabases>;
