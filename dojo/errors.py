"""What goes wrong in a way that the person at the keyboard can mend."""


class DojoError(Exception):
    """Something the user can put right; its message says what, and what to do next."""


class Breach(BaseException):
    """A process that runs a learner's code broke the rules, crashed, or is gone.

    Not an `Exception`, so that no check can take it for an answer.
    """


class Crash(Breach):
    """Such a process is gone."""


class CannotJudge(Breach):
    """The machine failed, and not the code, about which nothing can be said."""
