using Aktiva.Tests.Assets;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class AssetServiceOnSqlServerTests : AssetServiceTests, IClassFixture<SqlServerDatabases>;
