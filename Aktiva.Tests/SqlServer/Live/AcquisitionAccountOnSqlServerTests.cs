using Aktiva.Tests.Assets;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class AcquisitionAccountOnSqlServerTests : AcquisitionAccountTests, IClassFixture<SqlServerDatabases>;
