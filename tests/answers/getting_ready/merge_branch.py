"""Answers to `merge_branch`: its checks accept every right_ one and refuse every wrong_ one."""

import subprocess


def _git(repo, *args, check=True):
    done = subprocess.run(["git", *args], cwd=repo, check=check, capture_output=True, text=True)
    return done.stdout.strip()


def _merge(repo, branch, *options, check=True):
    return _git(repo, "merge", "--no-edit", *options, branch, check=check)


def _conflicts(repo):
    return _git(repo, "diff", "--name-only", "--diff-filter=U", "-z").split("\0")[:-1]


def right_strategy_option(repo, branch):
    subprocess.check_call(
        ["git", "-C", repo, "merge", "-q", "--no-ff", "-X", "theirs", "-m", f"Merge {branch}", branch],
        stdout=subprocess.DEVNULL,
    )


def right_whole_file(repo, branch):
    _git(repo, "rev-parse", "--verify", f"refs/heads/{branch}")
    _merge(repo, branch, "--no-ff", "--no-commit", check=False)
    for name in _conflicts(repo):
        _git(repo, "checkout", "--theirs", "--", name)
        _git(repo, "add", "--", name)
    _git(repo, "commit", "--no-edit")


def right_plumbing(repo, branch):
    _git(repo, "rev-parse", "--verify", branch)
    _merge(repo, branch, "--no-ff", "--no-commit", check=False)
    for name in _conflicts(repo):
        _git(repo, "checkout", branch, "--", name)
    tree = _git(repo, "write-tree")
    parents = ["-p", "HEAD", "-p", branch]
    commit = _git(repo, "commit-tree", tree, *parents, "-m", f"Merge branch '{branch}'")
    _git(repo, "merge", "--quit")
    _git(repo, "reset", "--hard", commit)


def wrong_moves_forward(repo, branch):
    """You let git move forward where the present branch has nothing of its own, and no merge is to be seen
    later: --no-ff makes a commit of two parents."""
    _merge(repo, branch, "-X", "theirs")


def wrong_rebases(repo, branch):
    """You move the commits of the present branch on top of the other (rebase), which makes new ones of
    them: a merge leaves both and joins them."""
    _git(repo, "rebase", "--quiet", "-X", "ours", branch)


def wrong_commits_markers(repo, branch):
    """You commit the file as git leaves it in a conflict, with <<<<<<< and >>>>>>> in it: decide first, as
    the branch has it."""
    _git(repo, "rev-parse", "--verify", branch)
    _merge(repo, branch, "--no-ff", check=False)
    if _conflicts(repo):
        _git(repo, "commit", "--all", "--no-edit")


def wrong_ours(repo, branch):
    """You keep what was checked out where both have changed the same (ours): the branch is right, which
    git calls theirs."""
    _merge(repo, branch, "--no-ff", "-X", "ours")


def wrong_checks_out_all_of_theirs(repo, branch):
    """You check out every file of the branch over the merge (git checkout branch -- .), and what only the
    present branch has changed or removed is undone: do that for a file in conflict alone."""
    _merge(repo, branch, "--no-ff", "--no-commit", check=False)
    _git(repo, "checkout", branch, "--", ".")
    _git(repo, "commit", "--no-edit")


def wrong_nothing_of_theirs(repo, branch):
    """You make a merge that takes nothing from the branch (-s ours): take what it has changed."""
    _merge(repo, branch, "--no-ff", "-s", "ours")


def wrong_stops_at_conflict(repo, branch):
    """You stop where git finds a conflict: the branch is right there (-X theirs), and the merge goes on."""
    _merge(repo, branch, "--no-ff")


def wrong_adds_untracked(repo, branch):
    """You add everything to the merge (git add --all), and files that git did not track are part of it now:
    add what was in conflict alone."""
    _merge(repo, branch, "--no-ff", "--no-commit", "-X", "theirs")
    _git(repo, "add", "--all")
    _git(repo, "commit", "--no-edit")


def wrong_deletes_the_branch(repo, branch):
    """You delete the branch once it is merged: it stays where it is."""
    _merge(repo, branch, "--no-ff", "-X", "theirs")
    _git(repo, "branch", "--delete", branch)


def wrong_leaves_it_open(repo, branch):
    """You prepare the merge but do not commit it: --no-commit leaves that to you."""
    _merge(repo, branch, "--no-ff", "--no-commit", "-X", "theirs")


def wrong_squashes(repo, branch):
    """You put the changes of the branch into a commit of one parent (--squash), which hides where they
    come from: a merge has two parents."""
    _merge(repo, branch, "--squash", "-X", "theirs")
    _git(repo, "commit", "-m", f"Merge {branch}")


def wrong_detached(repo, branch):
    """You leave the branch behind: the repository is on a commit, and on no branch any more. Merge on the
    branch that is checked out."""
    _git(repo, "checkout", "--quiet", "--detach")
    _merge(repo, branch, "--no-ff", "-X", "theirs")


def wrong_other_way_round(repo, branch):
    """You merge the present branch into the other: it is the present one that gets a new commit."""
    present = _git(repo, "symbolic-ref", "--short", "HEAD")
    _git(repo, "checkout", "--quiet", branch)
    _merge(repo, present, "--no-ff", "-X", "ours", check=False)
    _git(repo, "checkout", "--quiet", present)


def wrong_overlooks_failure(repo, branch):
    """You do not look whether git failed, and whoever called you believes in the merge: check=True raises an
    error."""
    _merge(repo, branch, "--no-ff", "-X", "theirs", check=False)


def wrong_current_folder(repo, branch):
    """You run git in the folder in which Python runs, which is another repository or none: say which folder
    (cwd=repo, or git -C)."""
    _merge(None, branch, "--no-ff", "-X", "theirs")
