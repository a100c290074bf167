"""One module a revision, named as in `db.opening.REVISIONS`; each has `upgrade()`, `downgrade()`, `revision`, `down_revision`."""
