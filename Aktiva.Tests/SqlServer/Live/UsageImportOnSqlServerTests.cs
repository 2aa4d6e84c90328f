using Aktiva.Tests.Assets;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class UsageImportOnSqlServerTests : UsageImportTests, IClassFixture<SqlServerDatabases>;
