using Aktiva.Tests.Events;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class EventPreviewOnSqlServerTests : EventPreviewTests, IClassFixture<SqlServerDatabases>;
