using Aktiva.Tests.Users;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class UserStoreOnSqlServerTests : UserStoreTests, IClassFixture<SqlServerDatabases>;
