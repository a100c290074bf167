"""What `dev.py` does: the environment, the system's libraries, the commands. Standard library only."""
