"""Keeping counts: the table `tally`, what it counts, and the triggers that keep it exact.

`tally` holds how many records of a kind have each value of a facet, for whole lists: what is alive in them, by nothing else
narrowed. So the values beside a list, the numbers beside the navigation, topics, months and days are read and not
counted, however many records there are. A row that would be nought is taken out.

Most values stand in the record's own row (`Own`): one trigger for each action on the table puts all of them right at once.
Those that lead over other tables (`Linked`: a quote has the topics of its article when it has none of its own) follow the
pattern of the search index: before a row changes that they depend on, what the records concerned give is taken
off, after it what they then give is put on. Where one row tells the difference at once, only that is written
(`Difference`), and measures, of which nine in ten have one figure, are kept from the second figure on.

Every trigger tells the difference that its one row makes with all else as it is, so that any order of writes, an undo
included, comes to the same counts; `differences` compares them with a recount.
"""

from __future__ import annotations

from db.tallying.own import ALL, REVIEW
from db.tallying.recount import differences, fill, recounted
from db.tallying.triggers import statements

__all__ = ["ALL", "REVIEW", "differences", "fill", "recounted", "statements"]
