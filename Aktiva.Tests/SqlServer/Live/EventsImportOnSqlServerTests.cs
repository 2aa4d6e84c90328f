using Aktiva.Tests.Events;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class EventsImportOnSqlServerTests : EventsImportTests, IClassFixture<SqlServerDatabases>;
