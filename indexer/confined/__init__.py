"""Where hostile bytes are opened: every file in a process of its own, killed beyond limits of time and memory."""
