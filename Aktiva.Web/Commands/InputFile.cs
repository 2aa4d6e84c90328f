using System.Globalization;
using Aktiva.Core.Assets;
using Aktiva.Web.Resources;

namespace Aktiva.Web.Commands;

/// <summary>Files that verbs read.</summary>
internal static class InputFile
{
    /// <summary>Opens a file. It is read more than once, so what comes through a pipe is kept aside first.</summary>
    public static async Task<FileStream> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = File.OpenRead(path);
            if (file.CanSeek)
            {
                return RegisterFile.Mistaken(file, path) is { } problem
                    ? throw new CommandFailure(ImportTexts.For(CultureInfo.CurrentUICulture).Problem(problem))
                    : file;
            }

            await using (file)
            {
                var aside = new FileStream(
                    Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
                await file.CopyToAsync(aside, cancellationToken);
                return aside;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(CommandTexts.Get("FileUnreadable", path, FailureWording.OfFile(exception)));
        }
    }

    /// <summary>Lists everything that keeps a file from being imported.</summary>
    public static async Task RefuseAsync(CommandContext context, IReadOnlyList<ImportProblem> problems)
    {
        var texts = ImportTexts.For(CultureInfo.CurrentUICulture);
        foreach (var problem in problems)
        {
            await context.Error.WriteLineAsync(texts.Problem(problem));
        }

        await context.Error.WriteLineAsync(CommandTexts.Get("ImportRefused", problems.Count.ToString("N0", CultureInfo.CurrentCulture)));
    }
}
