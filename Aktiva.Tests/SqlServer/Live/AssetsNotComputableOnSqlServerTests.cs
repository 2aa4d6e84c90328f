using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class AssetsNotComputableOnSqlServerTests : AssetsNotComputableTests, IClassFixture<SqlServerDatabases>;
