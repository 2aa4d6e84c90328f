using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class BatchFaultOnSqlServerTests : BatchFaultTests, IClassFixture<SqlServerDatabases>;
