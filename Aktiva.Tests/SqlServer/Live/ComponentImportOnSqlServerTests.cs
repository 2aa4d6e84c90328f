using Aktiva.Tests.Assets;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ComponentImportOnSqlServerTests : ComponentImportTests, IClassFixture<SqlServerDatabases>;
