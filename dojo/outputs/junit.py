"""The checks as JUnit XML, a suite for each kata whose properties are its points.

The dialect is that of Jenkins, `junit-10.xsd` of https://github.com/jenkinsci/xunit-plugin, as pytest's is.
"""

from xml.etree import ElementTree

from dojo.outputs.texts import brief, check_name, kata_name, tell_check
from dojo.report import CheckResult, KataResult, Mistake, Report
from dojo.score import KataScore, Score

_LONGEST_MESSAGE = 5000
_COUNTS = ("tests", "failures", "errors")
_ERRORS = ("timeout", "crashed", "missing")


def write(report: Report, score: Score) -> str:
    """Write a suite for each kata, and a case for each check."""
    suites = [_suite(kata, earned) for kata, earned in zip(report.katas, score.katas, strict=True)]
    counts = {count: str(sum(int(suite.get(count, 0)) for suite in suites)) for count in _COUNTS}
    name = f"{score.points} of {score.out_of} points"
    root = ElementTree.Element("testsuites", {"name": name, "time": f"{report.seconds:.3f}", **counts})
    root.extend(suites)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, "unicode") + "\n"


def _suite(kata: KataResult, earned: KataScore) -> ElementTree.Element:
    name = kata_name(kata.topic, kata.id)
    cases = [_case(name, check, kata.mistake) for check in kata.checks]
    verdicts = [child.tag for case in cases for child in case]
    suite = ElementTree.Element(
        "testsuite",
        name=name,
        tests=str(len(cases)),
        failures=str(verdicts.count("failure")),
        errors=str(verdicts.count("error")),
        skipped=str(verdicts.count("skipped")),
        time=f"{sum(check.seconds for check in kata.checks):.3f}",
    )
    properties = ElementTree.SubElement(suite, "properties")
    for key, value in (("points", earned.points), ("max-points", earned.out_of)):
        ElementTree.SubElement(properties, "property", name=key, value=str(value))
    suite.extend(cases)
    return suite


def _case(kata: str, check: CheckResult, mistake: Mistake | None) -> ElementTree.Element:
    case = ElementTree.Element(
        "testcase",
        classname=kata.replace("/", "."),
        name=check_name(check),
        time=f"{check.seconds:.3f}",
    )
    if not check.passed:
        verdict = ElementTree.SubElement(case, _verdict(check), type=check.outcome, message=brief(check))
        verdict.text = tell_check(check, mistake, _LONGEST_MESSAGE)
    return case


def _verdict(check: CheckResult) -> str:
    """Return what the case holds; what earns no points never fails: it was skipped, or has no star."""
    if not check.earns_points:
        return "skipped"
    return "error" if check.outcome in _ERRORS else "failure"
