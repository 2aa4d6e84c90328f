using System.Text.RegularExpressions;

namespace Aktiva.Tests;

/// <summary>House rules that no analyzer knows.</summary>
public sealed partial class StyleTests
{
    private const int MaximumLines = 300;

    [Fact]
    public void Files_All_AreShort() =>
        Assert.DoesNotContain(SourceFiles(), file => File.ReadLines(file).Count() > MaximumLines);

    [Fact]
    public void Files_All_HoldAtMostOnePublicType() =>
        Assert.DoesNotContain(SourceFiles(), file => File.ReadLines(file).Count(line => PublicType().IsMatch(line)) > 1);

    private static List<string> SourceFiles()
    {
        List<string> files =
        [
            .. Directory.EnumerateFiles(Root(), "*.*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
                .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")),
        ];
        Assert.NotEmpty(files);
        return files;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Aktiva.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run below Aktiva.sln.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^public (static |sealed |abstract |readonly |partial )*(class|record|struct|enum|interface) ")]
    private static partial Regex PublicType();
}
