"""The jobs that both programs make, and how they are measured."""
import atexit
import json
import resource
import sys
import time
from typing import Any, Callable, Dict, NamedTuple

START = time.perf_counter()

REGION = "eu-west-1"
ROLE = "arn:aws:iam::111122223333:role/training"
KEY = "arn:aws:kms:eu-west-1:111122223333:key/12345678-1234-1234-1234-123456789012"
IMAGE = "141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.3-1"
RULE_IMAGE = "929884845733.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-debugger-rules:latest"
RESULTS = "s3://churn-results"
SUBNETS = ["subnet-0a1b2c3d4e5f60718", "subnet-1a1b2c3d4e5f60718"]
SECURITY_GROUPS = ["sg-0a1b2c3d4e5f60718"]


class Job(NamedTuple):
    """The plain values of one job."""

    id: str
    team: str
    data: str
    eta: float
    max_depth: int
    rounds: int
    seed: int


def job_at(position: int) -> Job:
    return Job(
        id=f"job-{position}",
        team=f"team-{position % 7}",
        data=f"s3://churn-data/{position % 100}/{position}",
        eta=(position % 50 + 1) / 100,
        max_depth=position % 10 + 3,
        rounds=position % 1000 + 100,
        seed=position,
    )


def synthesize(add_job: Callable[[Any, Job], Any]) -> None:
    """Makes as many jobs as the second argument says, in one chart, and writes it to the folder that is the first."""
    from cdk8s import App, Chart

    app = App(outdir=sys.argv[1])
    chart = Chart(app, "churn")
    loaded = time.perf_counter()
    for position in range(int(sys.argv[2])):
        add_job(chart, job_at(position))
    built = time.perf_counter()
    app.synth()
    synthesized = time.perf_counter()
    phases.update(load=loaded - START, build=built - loaded, synth=synthesized - built)


def report() -> None:
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps({**phases, "cpu": sum(usage.ru_utime + usage.ru_stime for usage in usages)}))


# What is registered first runs last: after the bindings have ended Node.js, so that its time counts, too.
phases: Dict[str, float] = {}
atexit.register(report)
