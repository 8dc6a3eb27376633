"""Answers to `commit_all`: its checks accept every right_ one and refuse every wrong_ one."""

import contextlib
import subprocess


def _git(repo, *args, check=True):
    done = subprocess.run(["git", *args], cwd=repo, check=check, capture_output=True, text=True)
    return done.stdout.strip()


def _commit(repo, message, *stage):
    _git(repo, "add", *(stage or ["--all"]))
    _git(repo, "commit", "-m", message)
    return _git(repo, "rev-parse", "HEAD")


def right_from_anywhere(repo, message):
    git = ["git", "-C", str(repo)]
    subprocess.check_call([*git, "add", "-A"])
    subprocess.check_call([*git, "commit", "-q", "-m", message], stdout=subprocess.DEVNULL)
    return subprocess.check_output([*git, "log", "-1", "--format=%H"]).decode().rstrip("\n")


def right_in_its_folder(repo, message):
    with contextlib.chdir(repo):
        subprocess.run(["git", "add", "."], check=True)
        subprocess.run(["git", "commit", "--quiet", "--file=-"], check=True, input=message.encode())
        return subprocess.run(["git", "rev-parse", "@"], check=True, capture_output=True).stdout.decode()[:40]


def right_plumbing(repo, message):
    _git(repo, "add", "--all", "--", ":/")
    tree = _git(repo, "write-tree")
    head = _git(repo, "rev-parse", "--verify", "--quiet", "HEAD", check=False)
    if head and _git(repo, "rev-parse", "HEAD^{tree}") == tree:
        raise subprocess.CalledProcessError(1, "git commit")
    parents = ["-p", head] if head else []
    commit = _git(repo, "commit-tree", tree, *parents, "-m", message)
    _git(repo, "update-ref", "HEAD", commit)
    return commit


def right_own_identity(repo, message):
    _git(repo, "add", "--all")
    _git(repo, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-m", message)
    return _git(repo, "rev-parse", "--verify", "HEAD")


def wrong_no_deletions(repo, message):
    """You add what is there, and so nothing that is gone: git add --all stages deletions too."""
    return _commit(repo, message, "--ignore-removal", ".")


def wrong_no_dotfiles(repo, message):
    """You pass over names that begin with a dot, as * does in a shell: git add --all takes them too."""
    return _commit(repo, message, "--all", "--", ".", ":(exclude,glob)**/.*", ":(exclude,glob)**/.*/**")


def wrong_top_folder_alone(repo, message):
    """You add the files of the top folder alone: those of the folders in it changed too."""
    return _commit(repo, message, "--all", "--", ":(glob)*")


def wrong_tracked_files_alone(repo, message):
    """You commit what git tracks already (commit -a): a new file is not part of it until it is added."""
    _git(repo, "commit", "-a", "-m", message)
    return _git(repo, "rev-parse", "HEAD")


def wrong_ignored_too(repo, message):
    """You force git to add what the repository ignores: leave that out."""
    return _commit(repo, message, "--all", "--force")


def wrong_through_a_shell(repo, message):
    """You paste the message into a line for a shell, which takes quotation marks, $ and ` for its own: give
    subprocess.run a list, without a shell."""
    line = f'git add --all && git commit -m "{message}"'
    subprocess.run(line, cwd=repo, shell=True, check=True, capture_output=True)
    return _git(repo, "rev-parse", "HEAD")


def wrong_splits_the_message(repo, message):
    """You split the command at its spaces, and the words of the message with it: give subprocess.run a
    list, in which the message is one item."""
    _git(repo, "add", "--all")
    _git(repo, *f"commit -m {message}".split())
    return _git(repo, "rev-parse", "HEAD")


def wrong_staged_alone(repo, message):
    """You commit what is staged already: stage every change first (git add --all)."""
    _git(repo, "commit", "-m", message)
    return _git(repo, "rev-parse", "HEAD")


def wrong_short_hash(repo, message):
    """You return the beginning of the hash: return all 40 digits (git rev-parse HEAD)."""
    return _commit(repo, message)[:7]


def wrong_line_end(repo, message):
    """You return the hash with the line end that git prints behind it: strip it."""
    return _commit(repo, message) + "\n"


def wrong_what_commit_prints(repo, message):
    """You return what git commit prints: the whole hash is what git rev-parse HEAD prints."""
    _git(repo, "add", "--all")
    return _git(repo, "commit", "-m", message)


def wrong_hash_before(repo, message):
    """You ask for the hash before you commit, and get that of the commit before: ask afterwards."""
    _git(repo, "add", "--all")
    before = _git(repo, "rev-parse", "HEAD", check=False)
    _git(repo, "commit", "-m", message)
    return before


def wrong_amends(repo, message):
    """You change the last commit (--amend): add a new one on top of it."""
    _git(repo, "add", "--all")
    if not _git(repo, "status", "--porcelain"):
        raise subprocess.CalledProcessError(1, "git commit")
    first = not _git(repo, "rev-parse", "--verify", "--quiet", "HEAD", check=False)
    _git(repo, "commit", *([] if first else ["--amend"]), "-m", message)
    return _git(repo, "rev-parse", "HEAD")


def wrong_allows_nothing(repo, message):
    """You commit even where there is nothing to commit (--allow-empty): let git refuse."""
    _git(repo, "add", "--all")
    _git(repo, "commit", "--allow-empty", "-m", message)
    return _git(repo, "rev-parse", "HEAD")


def wrong_overlooks_failure(repo, message):
    """You do not look whether git failed, and return the hash of the commit before: check=True raises
    an error."""
    _git(repo, "add", "--all")
    _git(repo, "commit", "-m", message, check=False)
    return _git(repo, "rev-parse", "HEAD")


def wrong_user_configuration(repo, message):
    """You change the configuration of whoever runs this (git config --global), and all their commits are
    somebody else's from now on. The repository knows whose commit it is."""
    _git(repo, "config", "--global", "user.name", "Somebody")
    _git(repo, "config", "--global", "user.email", "somebody@example.org")
    return _commit(repo, message)


def wrong_configuration(repo, message):
    """You change the repository's configuration (git config), and its commits are somebody else's from
    now on. It knows already whose commit it is."""
    _git(repo, "config", "user.name", "Somebody")
    _git(repo, "config", "user.email", "somebody@example.org")
    return _commit(repo, message)


def right_from_a_file(repo, message):
    with subprocess.Popen(["git", "stage", "--all", "."], cwd=repo) as process:
        pass
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, "git stage")
    subprocess.run(["git", "commit", "-q", "-F", "-"], cwd=repo, input=message, text=True, check=True)
    return _git(repo, "show", "--no-patch", "--format=%H", "HEAD")


def wrong_two_commits(repo, message):
    """You make two commits, one of what changed and one of what is new: all of it belongs into one."""
    if not _git(repo, "status", "--porcelain"):
        raise subprocess.CalledProcessError(1, "git commit")
    _git(repo, "commit", "-a", "-m", message, check=False)
    _git(repo, "add", "--all")
    _git(repo, "commit", "-m", message, check=False)
    return _git(repo, "rev-parse", "HEAD")


def wrong_tidies_the_message(repo, message):
    """You tidy the message, its capitals or its quotation marks: leave it as it is."""
    return _commit(repo, message.replace('"', "").replace("'", ""), "--all")


def wrong_current_folder(repo, message):
    """You run git in the folder in which Python runs, which is another repository or none: say which folder
    (cwd=repo, or git -C)."""
    return _commit(None, message)
