using Aktiva.Tests.Assets;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class AssetListServiceOnSqlServerTests : AssetListServiceTests, IClassFixture<SqlServerDatabases>;
