"""What goes wrong in a way that the person at the keyboard can mend."""


class DojoError(Exception):
    """Something the user can put right; its message says what, and what to do next."""
