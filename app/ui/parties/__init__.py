"""People, organisations, places and instruments: a list of names and the dossier of one."""
