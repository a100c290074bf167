"""Record to citation: items, cited excerpts, styles and reference formats. No Qt, no database."""
