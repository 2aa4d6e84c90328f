using Aktiva.Tests.Assets;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class AssetSearchOnSqlServerTests : AssetSearchTests, IClassFixture<SqlServerDatabases>;
