"""Where hostile bytes are opened: every file in a process of its own, with limits of time and memory, killed beyond them."""
