// In place of the scripts where there is no page: a server that renders pages imports what its browsers will run, and
// must get on without it. Also what is there of entries that are types alone.
