"""Reading documents: a file of any kind becomes `RawArticle`s, cleaned, with their metadata and their frozen text."""
