"""One module a format. Each has `NAME`, `SUFFIXES`, `sniff(head)` and `read(source)`; `registry` lists them."""
