"""Articles: the list, the reader and what stands beside the text."""
