"""Synthesizes apps with App and with FastApp, and fails unless both write the same files."""
import tempfile
from pathlib import Path
from typing import Any, Dict, List, Mapping, Type

import jsii
from cdk8s import ApiObject, ApiObjectMetadata, App, Chart, JsonPatch, YamlOutputType
from cdk8s_sagemaker_training import FastApp
from constructs import Construct, IValidation


class OwnChart(Chart):
    """A chart that renders in its own way."""

    def to_json(self) -> List[Any]:
        return [{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "own"}, "data": {"made": "in Python"}}]


@jsii.implements(IValidation)
class Counting:
    """Counts how often it runs."""

    def __init__(self) -> None:
        self.runs = 0

    def validate(self) -> List[str]:
        self.runs += 1
        return []


@jsii.implements(IValidation)
class Failing:
    def validate(self) -> List[str]:
        return ["wrong"]


def config_map(scope: Construct, id: str, data: Mapping[str, Any]) -> ApiObject:
    made = ApiObject(scope, id, api_version="v1", kind="ConfigMap", metadata=ApiObjectMetadata(labels={"id": id, "yes": "no"}))
    made.add_json_patch(JsonPatch.add("/data", data))
    return made


def files_of(kind: Type[App], output: YamlOutputType, with_own_chart: bool) -> Dict[str, str]:
    with tempfile.TemporaryDirectory() as outdir:
        app = kind(outdir=outdir, yaml_output_type=output, record_construct_metadata=True)
        first, second = Chart(app, "first"), Chart(app, "second", namespace="ml")
        objects = [config_map(first, f"map-{position}", {"position": position, "on": [True, "off", {}]}) for position in range(3)]
        objects[0].add_dependency(objects[1], config_map(second, "other", {"text": "one\ntwo: three\n"}))
        if with_own_chart:
            OwnChart(app, "own")
        counting = Counting()
        first.node.add_validation(counting)
        app.synth()
        assert counting.runs == 1 or kind is App or with_own_chart, counting.runs
        return {str(file.relative_to(outdir)): file.read_text() for file in Path(outdir).rglob("*") if file.is_file()}


for output in YamlOutputType:
    for with_own_chart in (False, True):
        files = files_of(FastApp, output, with_own_chart)
        assert files == files_of(App, output, with_own_chart), (output, with_own_chart, files)
        assert len(files) > 1, files

failing = FastApp(outdir=tempfile.gettempdir())
Chart(failing, "chart").node.add_validation(Failing())
try:
    failing.synth()
except Exception as error:
    assert "[chart] wrong" in str(error), error
else:
    raise AssertionError("a failing validation must fail the synthesis")
