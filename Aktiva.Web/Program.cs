using Aktiva.Web.Commands;

return await CommandLine.RunAsync(args);
