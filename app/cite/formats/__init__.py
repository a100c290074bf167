"""Reference formats of other programs: BibTeX, RIS and CSL-JSON, and the stable keys they share."""
