using System.Text;
using Aktiva.Core.Assets;
using static Aktiva.Tests.Assets.Registers;

namespace Aktiva.Tests.Assets;

/// <summary>What changes while a file is being imported.</summary>
public class RegisterImportRaceTests
{
    [Fact]
    public async Task Import_RegisterChangesOnceMeanwhile_IsCheckedAgain()
    {
        await using var registers = await CreateAsync();
        await registers.ImportGoodAsync(Lines(Header, GoodRow));
        var reads = await CountReadsAsync(Lines(Header, GoodRow));
        var file = new WatchedStream(Lines(Header, GoodRow.Replace("A1", "A2", StringComparison.Ordinal)));
        file.Rewound = read =>
        {
            if (read == reads - 1)
            {
                RenameTo(registers, "A2");
            }
        };

        var problem = Assert.Single(await registers.ImportBadAsync(file));

        Assert.Equal(ImportFault.CodeExists, problem.Fault);
    }

    [Fact]
    public async Task Import_RegisterKeepsChanging_GivesUp()
    {
        await using var registers = await CreateAsync();
        await registers.ImportGoodAsync(Lines(Header, GoodRow));
        var file = new WatchedStream(Lines(Header, GoodRow.Replace("A1", "A2", StringComparison.Ordinal)))
        {
            Rewound = read => RenameTo(registers, $"X{read}"),
        };

        var problem = Assert.Single(await registers.ImportBadAsync(file));

        Assert.Equal(ImportFault.RegisterKeepsChanging, problem.Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A3,Tiga,MESIN,2026-01-10,100,straight-line,48,,1301,1391,6101:100")]
    [InlineData("A3,Tiga,MESIN,2026-01-10,rusak,straight-line,48,,1301,1391,6101:100")]
    public async Task Import_FileChangesBetweenTheReadings_WritesNothing(string secondRow)
    {
        await using var registers = await CreateAsync();
        var row = GoodRow.Replace("A1", "A2", StringComparison.Ordinal);
        var text = Lines(Header, secondRow.Length == 0 ? Lines(GoodRow, row) : GoodRow);
        var reads = await CountReadsAsync(text);
        var file = new WatchedStream(text);
        file.Rewound = read =>
        {
            if (read == reads)
            {
                file.Replace(Lines(Header, GoodRow, secondRow));
            }
        };

        await Assert.ThrowsAsync<InvalidDataException>(() => registers.ImportAsync(file));

        Assert.Equal(0, await registers.CountRowsAsync());
    }

    /// <summary>How often an import that nothing disturbs reads a file from its start: the last time to write it, the time before to check it.</summary>
    private static async Task<int> CountReadsAsync(string text)
    {
        await using var registers = await CreateAsync();
        var (file, reads) = (new WatchedStream(text), 0);
        file.Rewound = read => reads = read;
        Assert.IsType<ImportOutcome.Imported>(await registers.ImportAsync(file));
        return reads;
    }

    private static void RenameTo(Registers registers, string code) =>
        registers.Test.ExecuteAsync("UPDATE asset SET code = @code", new { code }).GetAwaiter().GetResult();

    /// <summary>A file that tells each time it is read from the start.</summary>
    private sealed class WatchedStream(string text) : MemoryStream(1_000)
    {
        private byte[] _content = Encoding.UTF8.GetBytes(text);
        private int _reads;

        public Action<int>? Rewound { get; set; }

        public override long Position
        {
            get => base.Position;
            set
            {
                Rewound?.Invoke(++_reads);
                SetLength(0);
                base.Position = 0;
                Write(_content);
                base.Position = value;
            }
        }

        public void Replace(string content) => _content = Encoding.UTF8.GetBytes(content);
    }
}
