"""The public text read anew by other means: leaks, doubts and the risk."""
