"""What people see: the public site, its API, and the office."""
