"""SDMX-CSV as sdmx1 writes it, read by Tests/CommandsTests/Importing/SDMXFormatTests.swift.

    python3 -m venv env && env/bin/pip install sdmx1==2.28.0 pandas==3.1.1
    env/bin/python Tests/Golden/sdmx.py FOLDER

Writes version 2.0 with each of its three kinds of labels, and version 1.0, of one small data set with a gap.
"""

import sys

import sdmx
from sdmx.format.csv.v1 import FormatOptions as Version1
from sdmx.model import common, v30

agency = common.Agency(id="ZHULU")
units = common.Codelist(id="CL_AREA", maintainer=agency, version="1.0")
for code, name in [("110000", "Beijing"), ("310000", "Shanghai")]:
    units.append(common.Code(id=code, name=name))
indicators = common.Codelist(id="CL_INDICATOR", maintainer=agency, version="1.0")
for code, name in [("gdp", "Product"), ("labs", "Key laboratories")]:
    indicators.append(common.Code(id=code, name=name))
concepts = common.ConceptScheme(id="C", maintainer=agency, version="1.0")


def component(kind, id, name, codes=None):
    concept = concepts.setdefault(id=id, name=name)
    representation = common.Representation(enumerated=codes) if codes is not None else None
    return kind(id=id, concept_identity=concept, local_representation=representation)


structure = v30.DataStructureDefinition(id="F", maintainer=agency, version="1.0")
for dimension in [("REF_AREA", "Reference area", units), ("INDICATOR", "Indicator", indicators), ("TIME_PERIOD", "Year")]:
    structure.dimensions.append(component(v30.Dimension, *dimension))
structure.measures = v30.MeasureDescriptor(components=[component(v30.Measure, "OBS_VALUE", "Value")])
structure.attributes.append(component(v30.DataAttribute, "UNIT_MEASURE", "Unit of measure"))
flow = v30.Dataflow(id="F", maintainer=agency, version="1.0", name="Flow", structure=structure)
data = v30.DataSet(described_by=flow, structured_by=structure, action=common.ActionType.information)
for key, value, unit in [
    (("110000", "gdp", "2023"), 43761.5, "亿元"), (("310000", "gdp", "2023"), 47219, "亿元"),
    (("110000", "labs", "2023"), 77, "个"), (("310000", "labs", "2023"), float("nan"), "个"),
]:
    data.add_obs([v30.Observation(
        dimension=structure.make_key(v30.Key, dict(zip(["REF_AREA", "INDICATOR", "TIME_PERIOD"], key))), value=value,
        attached_attribute={"UNIT_MEASURE": v30.AttributeValue(value=unit, value_for=structure.attributes.get("UNIT_MEASURE"))})])
for labels in ["id", "both", "name"]:
    sdmx.to_csv(data, path=f"{sys.argv[1]}/sdmx1-{labels}.csv", labels=labels, attributes="o")
sdmx.to_csv(data, path=f"{sys.argv[1]}/sdmx1-1.0.csv", format_options=Version1(), attributes="o")
