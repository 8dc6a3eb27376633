"""The `dojo` command: hands over to a verb, and turns errors into words and exit codes."""

import errno
import importlib
import keyword
import os
import sys

import click

from dojo.errors import DojoError

# One module of `dojo.verbs` each, in the order of the help.
VERBS = (
    *("list", "show", "edit", "test", "watch", "hint", "solution", "reset", "draw", "bench"),
    *("practice", "exam", "review", "rate", "stats", "report", "export", "import"),
    *("score", "grade", "handout", "update", "doctor", "check", "new"),
)
FAILED, MISUSED, UNJUDGED, STOPPED = 1, 2, 3, 130
_OF_THE_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


def examples(*commands: str) -> str:
    """Write a help page's examples, a line each."""
    return "\b\nExamples:\n" + "\n".join(f"  {command}" for command in commands)


class Verbs(click.Group):
    """Commands that are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs in their own order."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a verb."""
        if cmd_name not in VERBS:
            return None
        module = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        verb: click.Command = importlib.import_module(f"dojo.verbs.{module}").command
        return verb


@click.group(
    cls=Verbs,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples("dojo", "dojo test variance", "dojo test statistics", "dojo hint variance"),
)
@click.version_option(package_name="deep-learning-katas", prog_name="dojo")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Learn deep learning by doing.

    Without a verb: where you are, what is next, and what to type. Checks run for whatever you have
    changed since the last time.

    Exit codes: 0 all well, 1 a check failed, 2 the command cannot be carried out, 3 the machine failed
    and something could not be judged, 130 stopped.
    """
    from dojo.session import Session

    ctx.color = False if os.environ.get("NO_COLOR") else None
    ctx.obj = Session()
    if ctx.invoked_subcommand is None:
        from dojo.verbs.overview import overview

        overview(ctx.obj)


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a redirected Windows console
    try:
        status = cli.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except DojoError as error:
        click.echo(f"dojo: {error}", err=True)
        status = MISUSED
    except OSError as error:
        if error.errno not in _OF_THE_DISK:
            raise
        click.echo(
            f"dojo: {error.strerror}: {error.filename or 'on some disk'}. Make room, then again.", err=True
        )
        status = MISUSED
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nStopped.", err=True)
        status = STOPPED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = FAILED
    sys.exit(status or 0)
