"""One module a command: `configure(parser)` declares its arguments, `run(args)` does the work and returns the exit status."""
