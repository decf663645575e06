"""Asks the SageMaker Python SDK itself for the images of training jobs, and writes what it answers to a file.

Our tests compare the catalog with this file. To write it again:

    python3 -m venv VENV && VENV/bin/pip install sagemaker-core
    VENV/bin/python scripts/images/sdk-fixture.py test/algorithms/images/sdk-fixture.json

The packages `sagemaker` below 3 work as well. The SDK asks AWS for nothing here, and needs no credentials.

The file holds answers by question, `NAME VERSION BASE PYTHON TYPE` with a dash for what is not given; BASE is the
framework below Hugging Face Transformers. An answer is an image with the hosts that have it, by their positions in
the list of hosts, or an error with the Regions where it occurs. The SHA-256 digest is that of all lines
`QUESTION REGION ANSWER`, with full URIs, sorted.
"""
import functools
import hashlib
import itertools
import json
import logging
import os
import sys
from importlib import metadata

os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
try:
    from sagemaker.core import common_utils as utils, image_uris
    PACKAGE = "sagemaker-core"
except ImportError:
    from sagemaker import image_uris, utils
    PACKAGE = "sagemaker"

ALGORITHMS = [
    "blazingtext", "factorization-machines", "forecasting-deepar", "image-classification", "ipinsights", "kmeans",
    "knn", "lda", "linear-learner", "ntm", "object-detection", "object2vec", "pca", "randomcutforest",
    "semantic-segmentation", "seq2seq", "xgboost",
]
FRAMEWORKS = ["autogluon", "chainer", "mxnet", "pytorch", "pytorch-amzn2023", "sklearn", "tensorflow"]
MODEL_PARALLELISM = {"torch_distributed": {"enabled": True}, "smdistributed": {"modelparallel": {"enabled": True}}}

# What each version is asked for, and what one version after the other is asked for in turn.
MAIN_TYPES = ["ml.m5.xlarge", "ml.g5.2xlarge", "ml.p4d.24xlarge"]
OTHER_TYPES = [
    "ml.c5.2xlarge", "ml.p3.2xlarge", "ml.p5.48xlarge", "ml.p2.xlarge", "ml.trn1.32xlarge", "ml.t3.medium",
    "ml.g4dn.xlarge", "ml.p6-b200.48xlarge", "ml.c7i.xlarge", "ml.g6e.xlarge", "ml.p5en.48xlarge", "ml.r5d.large",
    "ml.p6e-gb200.36xlarge", "ml.trn2.48xlarge", "ml.c7g.xlarge", "ml.inf2.xlarge", "ml.z9.large", "ml.g9x.large",
]
OTHERS_PER_VERSION = 4
REGIONS_PER_TYPE = 5
UNKNOWN_REGION = "xx-nowhere-1"


def main(path):
    logging.disable(logging.CRITICAL)
    # Each question would read the same files again.
    image_uris.config_for_framework = functools.lru_cache(None)(image_uris.config_for_framework)
    utils._botocore_resolver = functools.lru_cache(None)(utils._botocore_resolver)
    answers = {}
    for question, region in dict.fromkeys(questions()):
        answers[" ".join(part or "-" for part in question), region] = ask(question, region)
    write(path, answers)


def ask(question, region):
    """What the estimators of the SDK ask for their images, and the answer."""
    name, version, base, python, instance_type = question
    frameworks = {"pytorch": "pytorch_version", "tensorflow": "tensorflow_version"}
    try:
        return image_uris.get_training_image_uri(
            region,
            "pytorch" if name == "pytorch-smp" else name,
            framework_version=version,
            py_version=python,
            instance_type=instance_type,
            distribution=MODEL_PARALLELISM if name == "pytorch-smp" else None,
            **{option: base[len(framework):] for framework, option in frameworks.items() if base and base.startswith(framework)},
        )
    except (ValueError, KeyError, TypeError) as error:
        return "error: " + str(error).split(":")[0].split(" have been ")[0]


def questions():
    """Pairs of a question and a Region."""
    regions = Regions()
    types = itertools.cycle(OTHER_TYPES)
    for name, version, base, pythons, registries, is_alias in all_versions():
        for python in pythons:
            for instance_type in MAIN_TYPES[:2]:
                yield from regions.some((name, version, base, python, instance_type), registries, 2 if is_alias else REGIONS_PER_TYPE)
            others = MAIN_TYPES[2:] + [next(types) for _ in range(1 if is_alias else OTHERS_PER_VERSION)]
            for instance_type in others:
                yield from regions.some((name, version, base, python, instance_type), registries, 1)
        if not is_alias:
            everywhere = "ml.m5.xlarge" if name in ("sklearn", "xgboost") else "ml.g5.2xlarge"
            yield from regions.every((name, version, base, pythons[0], everywhere), registries)
            for python in [python for python in (None, "py27") if pythons != [None] and python not in pythons]:
                yield from regions.some((name, version, base, python, "ml.g5.2xlarge"), registries, 1)
            if name == "pytorch":
                yield (name, version, base, None, "ml.trn1.32xlarge"), "us-east-1"
    for name in FRAMEWORKS + ["xgboost"]:
        for version in ("latest", "99.9"):
            yield (name, version, None, None, "ml.m5.xlarge"), "us-east-1"


class Regions:
    """Chooses Regions so that each version has others."""

    def __init__(self):
        self.turn = 0
        self.complete = set()

    def some(self, question, registries, count):
        known = sorted(registries)
        for _ in range(count):
            self.turn += 1
            yield question, known[self.turn * 7 % len(known)]

    def every(self, question, registries):
        """All Regions and an unknown one, once for each set of accounts that a framework has."""
        name, _, base, _, _ = question
        accounts = (name, base and base[:2], tuple(sorted(registries.items())))
        if accounts not in self.complete:
            self.complete.add(accounts)
            for region in sorted(registries) + [UNKNOWN_REGION]:
                yield question, region
        else:
            for region in sorted(ALL_REGIONS - set(registries))[self.turn % 3::5]:
                yield question, region


def all_versions():
    """Name, version, base, Pythons, registries, and whether the version is an alias."""
    for name in ALGORITHMS + FRAMEWORKS:
        table = training_table(name)
        aliases = table.get("version_aliases", {})
        for version in list(table["versions"]) + list(aliases):
            source = table["versions"][aliases.get(version, version)]
            leaves = {None: source} if "registries" in source else source
            for python, leaf in leaves.items():
                pythons = [python] if python else leaf.get("py_versions", [None])
                yield name, version, None, pythons, leaf["registries"], version in aliases
    table = training_table("pytorch-smp")
    aliases = table["version_aliases"]
    for version in list(table["versions"]) + [alias for alias in aliases if alias not in table["versions"]]:
        source = table["versions"][aliases.get(version, version)]
        yield "pytorch-smp", version, None, source["py_versions"], source["registries"], version.count(".") == 1
    table = training_table("huggingface")
    aliases = {version: alias for alias, version in table["version_aliases"].items()}
    for version, bases in table["versions"].items():
        base_aliases = {base: alias for alias, base in bases["version_aliases"].items()}
        for base in [base for base in bases if base != "version_aliases"]:
            source = bases[base]
            for is_alias, a_version, a_base in [
                (False, version, base),
                (True, aliases.get(version, version), base),
                (True, version, base_aliases.get(base, base)),
                (True, aliases.get(version, version), base_aliases.get(base, base)),
            ]:
                yield "huggingface", a_version, a_base, source["py_versions"], source["registries"], is_alias


def training_table(name):
    table = image_uris.config_for_framework(name)
    return table if "scope" in table else table["training"]


def all_regions():
    return {region for _, _, _, _, registries, _ in all_versions() for region in registries}


def write(path, answers):
    lines = sorted(f"{question} {region} {answer}\n" for (question, region), answer in answers.items())
    hosts = sorted({answer.split("/")[0] for answer in answers.values() if "/" in answer})
    positions = {host: position for position, host in enumerate(hosts)}
    grouped = {}
    for (question, region), answer in sorted(answers.items()):
        host, _, image = answer.rpartition("/")
        grouped.setdefault(question, {}).setdefault(image, []).append(positions[host] if host else region)
    head = {
        "source": f"{PACKAGE} {metadata.version(PACKAGE)}, botocore {metadata.version('botocore')}",
        "entries": len(lines),
        "sha256": hashlib.sha256("".join(lines).encode()).hexdigest(),
        "hosts": hosts,
    }
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps(head, indent=1)[:-2] + ',\n "answers": {\n')
        file.write(",\n".join(f"{json.dumps(question)}:{json.dumps(given, separators=(',', ':'))}" for question, given in grouped.items()))
        file.write("\n}}\n")
    print(f"{path}: {len(lines)} entries from {head['source']}")


ALL_REGIONS = all_regions()

if __name__ == "__main__":
    main(sys.argv[1])
