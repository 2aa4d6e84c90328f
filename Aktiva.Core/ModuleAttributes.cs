// Every local variable is assigned before it is read, which the compiler checks: the runtime need not clear the large structs of a month first.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
