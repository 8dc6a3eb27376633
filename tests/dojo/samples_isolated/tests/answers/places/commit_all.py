"""Answers to `commit_all`: its checks accept every right_ one and refuse every wrong_ one."""

import os
import subprocess


def _git(folder, *args):
    who = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b"}
    who |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@b"}
    who |= os.environ
    done = subprocess.run(["git", "-C", folder, *args], check=True, capture_output=True, env=who)
    return done.stdout.decode().strip()


def right_environment(folder, message):
    _git(folder, "init", "-q")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-q", "-m", message)
    return _git(folder, "rev-parse", "HEAD")


def wrong_short(folder, message):
    """You return the short form of the hash: all of it is wanted."""
    return right_environment(folder, message)[:7]


def wrong_new_files_only(folder, message):
    """You add files by their names, and so none that is gone: add --all."""
    _git(folder, "init", "-q")
    _git(folder, "add", *(path.name for path in folder.iterdir() if path.name != ".git"), "--ignore-removal")
    _git(folder, "commit", "-q", "-m", message)
    return _git(folder, "rev-parse", "HEAD")


def wrong_allows_nothing(folder, message):
    """You commit even where there is nothing to: let git refuse."""
    _git(folder, "init", "-q")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return _git(folder, "rev-parse", "HEAD")
