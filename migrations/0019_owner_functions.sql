-- Functions that run as their owner are called by those who need them, and by nobody else: the portal's role seals no trace.
REVOKE EXECUTE ON FUNCTION audit.ensure_partitions(date, integer) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION audit.digest(xid8, xid8, bytea) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION audit.seal() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.seal() TO hearth_staff;
GRANT EXECUTE ON FUNCTION audit.digest(xid8, xid8, bytea) TO hearth_read;
-- Tomorrow's partition is made by whoever serves pages, so that an entry always has a place.
GRANT EXECUTE ON FUNCTION audit.ensure_partitions(date, integer) TO hearth_staff;
