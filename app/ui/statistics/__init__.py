"""Statistics: the ledger of figures by measure, with a chart of the selected one."""
