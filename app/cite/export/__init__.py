"""Whole collections as files: documents with notes, tables, reference lists, our own JSON, and the evidence pack.

Everything here is a pure function of `ExportEntry` values; services gather them and write the files.
"""
