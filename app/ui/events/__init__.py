"""Events: a timeline and a list with one selection, and what each event rests on."""
