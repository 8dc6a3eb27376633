-- What submissions came to: a row for each, what it said, and who graded it. A row is never changed but by --force.
CREATE TABLE verdict (
    submission TEXT NOT NULL,
    content TEXT NOT NULL,             -- SHA-256 of the texts that were judged
    grader TEXT NOT NULL,              -- the version of the grader: see dojo.grading.store.Grader
    result TEXT NOT NULL,              -- JSON: what dojo.grading.station.Verdict holds
    PRIMARY KEY (submission, content, grader)
);
CREATE TABLE fact (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
PRAGMA user_version = 1;
