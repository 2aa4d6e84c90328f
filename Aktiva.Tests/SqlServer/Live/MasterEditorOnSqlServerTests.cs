using Aktiva.Tests.Assets;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class MasterEditorOnSqlServerTests : MasterEditorTests, IClassFixture<SqlServerDatabases>;
